import { readFileSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '../../foundation/law/input-error.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addCheck } from '../store/add-check.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { proposeDecision } from '../store/propose-decision.ts';
import { isSafeName, type Member, writeZip } from '../zip/write-zip.ts';
import { MANIFEST, makeManifest } from './manifest.ts';
import { ASSESSMENT, DOCUMENT, evidenceName } from './members.ts';
import { packFile, printFile } from './pack-file.ts';
import { listZip, unpack } from './read-zip.ts';
import { verifyFile } from './verify-file.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../assessment/cases/${name}`, import.meta.url), 'utf8'));
const ANSWERS = {
  ...(read('in-scope.yaml') as object),
  ...(read('profiles/cleaner.yaml') as { readonly answers: object }).answers,
};
const rooms = testDatabase();
const { services } = rooms;
const path = join(tmpdir(), `waaier-file-${process.pid}.zip`);
let id: string;
let packed: Uint8Array;

async function onDisk<T>(bytes: Uint8Array, use: (file: Awaited<ReturnType<typeof open>>) => Promise<T>) {
  await writeFile(path, bytes);
  await using file = await open(path, 'r');
  return await use(file);
}

const membersOf = (bytes: Uint8Array) =>
  onDisk(bytes, async file => {
    const members: Member[] = [];
    for (const entry of await listZip(file)) {
      const parts: Uint8Array[] = [];
      for await (const piece of unpack(file, entry)) parts.push(Uint8Array.from(piece));
      members.push({ name: entry.name, content: Buffer.concat(parts) });
    }
    return members;
  });
const verify = (bytes: Uint8Array) => onDisk(bytes, verifyFile);
const code = (bytes: Uint8Array) =>
  verify(bytes).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    return error.problems[0]!.code;
  });

beforeAll(async () => {
  const editor = rooms.actor('editor');
  ({ id } = await addEngagement(services, editor, anEngagement()));
  await assessEngagement(services, editor, id, 1, {
    questionnaire: 'hiring',
    date: '2026-11-22',
    answers: ANSWERS,
  });
  await addEvidence(services, editor, id, {
    name: 'Één bewijs.txt',
    mediaType: 'text/plain',
    content: Buffer.from('bewijs'),
  });
  await addCheck(services, editor, id, { checkedOn: '2026-11-20', result: 'as-agreed', finding: 'In orde' });
  await proposeDecision(services, editor, id, 2, {
    choice: 'employ',
    reasons: 'Zekerheid',
    decidedOn: '2026-11-22',
  });
  packed = (await packFile(services, rooms.actor('reader'), id, 'nl')).content;
});
afterAll(() => rm(path, { force: true }));

test('the ZIP holds everything with safe names, and what was given is in it byte for byte', async () => {
  const members = await membersOf(packed);
  expect(members.map(({ name }) => name)).toEqual([
    ...[MANIFEST, DOCUMENT, 'engagement.json', ASSESSMENT, 'assessment/assessment.pdf', 'decisions.json'],
    ...['checks.json', 'evidence.json', 'evidence/1-Een-bewijs.txt', 'journal.json'],
  ]);
  const text = (name: string) =>
    Buffer.from(members.find(member => member.name === name)!.content).toString();
  expect(text('evidence/1-Een-bewijs.txt')).toBe('bewijs');
  expect(JSON.parse(text('engagement.json'))).toMatchObject({ reference: 'INH-001', outcome: 'employment' });
  expect(JSON.parse(text('decisions.json'))).toMatchObject([{ choice: 'employ', reasons: 'Zekerheid' }]);
  expect(JSON.parse(text('checks.json'))).toMatchObject([{ finding: 'In orde' }]);
  const journal = JSON.parse(text('journal.json')) as readonly { action: string }[];
  expect(journal.map(({ action }) => action)).toEqual([
    ...['engagement.add', 'engagement.assess', 'evidence.add', 'check.add', 'decision.make'],
  ]);
  for (const name of [DOCUMENT, 'assessment/assessment.pdf'])
    expect(text(name)).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('the same content at the same moment gives the same bytes', async () => {
  const again = await packFile(services, rooms.actor('reader'), id, 'nl');
  expect(Buffer.compare(again.content, packed)).toBe(0);
  expect(again.name).toBe('waaier-INH-001.zip');
  const document = await printFile(services, rooms.actor('reader'), id, 'en');
  expect([document.name, Buffer.from(document.content.subarray(0, 5)).toString()]).toEqual([
    ...['waaier-INH-001.pdf', '%PDF-'],
  ]);
});

test('another organisation gets nothing', async () => {
  const stranger = rooms.actor('administrator', rooms.theirs);
  await expect(packFile(services, stranger, id, 'nl')).rejects.toMatchObject({ code: 'missing' });
});

test('a whole file holds, with its receipt', async () => {
  expect(await verify(packed)).toMatchObject({
    holds: true,
    fault: undefined,
    manifest: { reference: 'INH-001', made: services.now().toISOString() },
    receipt: { intact: true, sameRules: true, sameOutcome: true },
  });
});

test('the first member that was changed, left out or added is named', async () => {
  const members = await membersOf(packed);
  for (const { name } of members) {
    const changed = members.map(member =>
      member.name === name ? { name, content: Buffer.concat([member.content, Buffer.from(' ')]) } : member,
    );
    // White space after the manifest says nothing else.
    const fault = name === MANIFEST ? undefined : { kind: 'differs', member: name };
    expect((await verify(writeZip(changed))).fault, name).toEqual(fault);
    if (name === MANIFEST) continue;
    const left = members.filter(member => member.name !== name);
    expect((await verify(writeZip(left))).fault).toEqual({ kind: 'missing', member: name });
  }
  const more = [...members, { name: 'more.txt', content: Buffer.from('x') }];
  expect((await verify(writeZip(more))).fault).toEqual({ kind: 'extra', member: 'more.txt' });
  const [manifest, ...rest] = members;
  const other = Buffer.from(Buffer.from(manifest!.content).toString().replace('INH-001', 'INH-002'));
  expect((await verify(writeZip([{ name: MANIFEST, content: other }, ...rest]))).fault).toEqual({
    ...{ kind: 'differs', member: MANIFEST },
  });
});

test('a receipt that was changed is found, also under a manifest that was made to fit', async () => {
  const forged = (await membersOf(packed)).slice(1).map(({ name, content }) => ({
    name,
    content:
      name === ASSESSMENT
        ? Buffer.from(
            Buffer.from(content).toString().replace('"outcome": "employment"', '"outcome": "self-employed"'),
          )
        : content,
  }));
  const manifest = makeManifest(forged, { version: '0', made: new Date(0), reference: 'x' });
  const zip = writeZip([{ name: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) }, ...forged]);
  expect(await verify(zip)).toMatchObject({
    holds: false,
    fault: { kind: 'receipt', member: ASSESSMENT },
  });
});

/** A ZIP of one member with what it claims about itself. */
function forge(name: string, body: Buffer, claims: { method?: number; size?: number; flags?: number } = {}) {
  const safe = 'x'.repeat(Buffer.byteLength(name));
  const zip = writeZip([{ name: safe, content: body }]);
  for (let at = zip.indexOf(safe); at >= 0; at = zip.indexOf(safe, at + 1)) zip.write(name, at);
  const central = zip.readUInt32LE(zip.length - 6);
  zip.writeUInt16LE(claims.flags ?? 0, central + 8);
  zip.writeUInt16LE(claims.method ?? 0, central + 10);
  zip.writeUInt32LE(claims.size ?? body.length, central + 24);
  return zip;
}

test('a hostile ZIP gets a clear answer', async () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  expect(await code(forge(MANIFEST, bomb, { method: 8, size: 2 ** 31 }))).toBe('too-large');
  expect(await code(forge(MANIFEST, bomb, { method: 8, size: 100 }))).toBe('too-large');
  expect(await code(forge(MANIFEST, Buffer.from('no deflate'), { method: 8, size: 100 }))).toBe('damaged');
  expect(await code(forge(MANIFEST, Buffer.from('{}'), { method: 12 }))).toBe('damaged');
  expect(await code(forge(MANIFEST, Buffer.from('{}'), { flags: 1 }))).toBe('locked');
  expect(await code(forge(MANIFEST, Buffer.from('{}')))).toBe('no-manifest');
  for (const name of ['../../etc/x', '/etc/passwd', 'C:\\x', 'a/../b', 'a/b/c', '.x', 'a//b', 'x\u0000y'])
    expect(await code(forge(name, Buffer.from('x'))), name).toBe('unsafe-name');
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), Buffer.alloc(100_000), packed.subarray(0, 5000)])
    expect(await code(bytes)).toBe('no-zip');
  const overlapping = writeZip([
    { name: 'a', content: Buffer.from('a') },
    { name: 'b', content: Buffer.from('b') },
  ]);
  overlapping.writeUInt32LE(0, overlapping.readUInt32LE(overlapping.length - 6) + 47 + 42);
  expect(await code(overlapping)).toBe('overlap');
});

test('a ZIP with bytes changed anywhere is no longer whole, or still is: never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      async changes => {
        const bytes = Buffer.from(packed);
        // Most of the ZIP is content: half of the changes go to the directory at the end.
        for (const [at, value] of changes) bytes[value % 2 ? at : bytes.length - 1 - (at % 700)] = value;
        const result = await code(bytes);
        if (typeof result === 'object' && result.holds) expect(result.manifest.reference).toBe('INH-001');
      },
    ),
    { numRuns: 60 },
  );
});

test('whatever evidence is called, its name in the ZIP is safe and its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(500), (name, index) => {
      expect(evidenceName({ name }, index, 501)).toSatisfy(isSafeName);
    }),
    { numRuns: 500 },
  );
});
