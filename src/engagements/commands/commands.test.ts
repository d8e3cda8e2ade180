import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../test/fixtures/memory-terminal.ts';
import { readConfig } from '../../foundation/config.ts';
import { makeKey } from '../../foundation/identity/keys/make-key.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { addFileCommand } from '../file/file-command.ts';
import { MANIFEST, makeManifest } from '../file/manifest.ts';
import { packFile } from '../file/pack-file.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { listEngagements } from '../store/list-engagements.ts';
import { writeZip } from '../zip/write-zip.ts';
import { addRegisterCommand } from './register-command.ts';
import { addRemindersCommand } from './reminders-command.ts';

const rooms = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'waaier-register-'));
const at = (name: string) => join(folder, name);
let key: string | undefined;
let readerKey: string;
let engagement: string;

beforeAll(async () => {
  const administrator = rooms.actor('administrator');
  const given = { name: 'Opdrachtregel', role: 'editor', lastDay: '2027-03-31' };
  ({ key } = await makeKey(rooms.services, administrator, given));
  ({ key: readerKey } = await makeKey(rooms.services, administrator, { ...given, role: 'reader' }));
  const ends = { sector: null, ends: '2026-11-30' };
  ({ id: engagement } = await addEngagement(rooms.services, rooms.actor('editor'), anEngagement(ends)));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], using: string | undefined = key, stdin = '') {
  const settings = () => readConfig({ WAAIER_DATA: rooms.database.dataFolder!, WAAIER_KEY: using });
  return runCommand(
    [
      {
        commands(program, terminal) {
          addRegisterCommand(program, terminal, settings);
          addRemindersCommand(program, terminal, settings);
          addFileCommand(program, terminal);
        },
      },
    ],
    args,
    stdin,
  );
}
const ours = () => ['--organisation', rooms.ours.organisation];
const references = async () => {
  const { rows } = await listEngagements(
    rooms.services,
    rooms.actor('reader'),
    { order: 'reference', descending: false, page: 1, size: 100 },
    [],
  );
  return rows.map(({ reference }) => reference);
};
const HEAD = 'Kenmerk;Opdrachtgever;Naam opdrachtnemer;Opdracht;Begindatum';

test('the register goes to a file that an import takes, and that only its owner reads', async () => {
  const { code, out, err } = await run(['register', 'export', ...ours(), '--out', at('uit.csv'), '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const content = readFileSync(at('uit.csv'));
  expect(JSON.parse(out)).toEqual({ file: at('uit.csv'), format: 'csv', bytes: content.length });
  expect(content.toString()).toContain('INH-001');
  expect(statSync(at('uit.csv')).mode & 0o777).toBe(0o600);
  const again = await run(['register', 'import', at('uit.csv'), '--update', '--dry-run']);
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(again.out).toContain('1 rijen: 0 nieuw');
  expect((await run(['register', 'export', ...ours(), '--out', at('uit.ods')])).code).toBe(0);
});

test('an export that cannot be is told on standard error, and leaves no half file', async () => {
  expect(await run(['register', 'export', ...ours(), '--out', at('uit.doc')])).toMatchObject({
    code: 2,
    out: '',
  });
  const nowhere = await run(['register', 'export', ...ours(), '--out', at('none/uit.csv')]);
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err).toContain('none/uit.csv');
  const unknown = ['--organisation', crypto.randomUUID()];
  const other = await run(['register', 'export', ...unknown, '--out', at('x.csv'), '--lang', 'en']);
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.err).toContain('there is no organisation');
  expect((await run(['register', 'export', '--organisation', 'x', '--out', at('x.csv')])).code).toBe(2);
  expect(existsSync(at('x.csv'))).toBe(false);
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
});

test('an import tells every wrong cell and imports nothing, until it may leave them out', async () => {
  writeFileSync(at('in.csv'), `${HEAD}\nA1;Klant;Zoë;Bouwen;2026-01-05\nA2;;Yves;Bouwen;morgen\n`);
  const wrong = await run(['register', 'import', at('in.csv')]);
  expect(wrong).toMatchObject({ code: 1, err: '' });
  expect(wrong.out.split('\n').map(line => line.split(':')[0])).toEqual([
    'B3',
    'E3',
    '2 rijen',
    'Er is niets geïmporteerd.',
    '',
  ]);
  expect(await references()).toEqual(['INH-001']);
  const { code, out } = await run(['register', 'import', at('in.csv'), '--leave-wrong', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ imported: true, counts: { rows: 2, wrong: 1, add: 1 } });
  expect(await references()).toEqual(['A1', 'INH-001']);
  // Nothing stays of what was not imported.
  const kept = await rooms.database.db.selectFrom('import').select('state').execute();
  expect(kept).toEqual([{ state: 'imported' }]);
  const done = await rooms.database.db
    .selectFrom('journal')
    .innerJoin('person', 'person.id', 'journal.person_id')
    .select('person.name')
    .where('action', '=', 'import.approve')
    .execute();
  expect(done).toEqual([{ name: 'Opdrachtregel' }]);
});

test('what cannot be imported gives exit code 2, who may not gives 1, each with the reason', async () => {
  const bad = await run(['register', 'import', '-', '--json'], key, 'Naam;Bedrag\nx;1\n');
  expect(bad).toMatchObject({ code: 2, out: '' });
  expect(JSON.parse(bad.err).errors.length).toBeGreaterThan(2);
  expect((await run(['register', 'import', at('none.csv')])).code).toBe(2);
  expect((await run(['register', 'import', at('in.csv'), '--header', '0'])).code).toBe(2);
  expect((await run(['register', 'import', at('in.csv'), '--date', 'soon'])).code).toBe(2);
  const noRow = await run(['register', 'import', at('in.csv'), '--header', '9', '--lang', 'en']);
  expect(noRow).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not in the file') });
  for (const none of ['', 'waaier_nonsense'])
    expect(await run(['register', 'import', at('in.csv')], none)).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringContaining('WAAIER_KEY') },
    });
  const reader = await run(['register', 'import', at('in.csv')], readerKey);
  expect(reader).toMatchObject({ code: 1, err: expect.stringContaining('bewerker') });
  expect(await rooms.database.db.selectFrom('import').select('state').execute()).toHaveLength(1);
});

test('the whole register is assessed on paper or to keep', async () => {
  const { code, out, err } = await run(['register', 'assess', '--json', '--date', '2026-11-22']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ kept: false, counts: { assessed: 0, changes: 0 } });
  const kept = await run(['register', 'assess', '--keep']);
  expect(kept).toMatchObject({ code: 0, out: expect.stringContaining('bekeken: 0') });
  expect((await run(['register', 'assess', '--date', '2026-02-30'])).code).toBe(2);
  expect((await run(['register', 'assess'], readerKey)).code).toBe(1);
});

test('reminders are listed for one organisation', async () => {
  await rooms.database.db
    .insertInto('reminder')
    .values({
      ...{ organisation_id: rooms.ours.organisation, engagement_id: engagement },
      ...{ kind: 'ends', cause: 'x', due: '2026-11-23' },
    })
    .execute();
  const { code, out, err } = await run(['reminders', 'list', ...ours()]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('23 november 2026  INH-001  Einddatum komt dichterbij\n1 herinnering staat open.\n');
  const theirs = ['--organisation', rooms.theirs.organisation];
  expect(JSON.parse((await run(['reminders', 'list', ...theirs, '--json'])).out)).toEqual({
    reminders: [],
    total: 0,
  });
});

test('a file is verified: whole 0, changed 1, unusable 2', async () => {
  const { content } = await packFile(rooms.services, rooms.actor('reader'), engagement, 'nl');
  writeFileSync(at('dossier.zip'), content);
  const whole = await run(['file', 'verify', at('dossier.zip')]);
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toContain('INH-001');
  expect(whole.out).toContain('Het dossier klopt.');

  const members = [{ name: 'afspraak.txt', content: Buffer.from('40 euro') }];
  const manifest = makeManifest(members, { version: '1.2.3', made: new Date(0), reference: 'INH-001' });
  const first = { name: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) };
  const changed = [{ name: 'afspraak.txt', content: Buffer.from('90 euro') }];
  writeFileSync(at('changed.zip'), writeZip([first, ...changed]));
  const told = await run(['file', 'verify', at('changed.zip')]);
  expect(told).toMatchObject({ code: 1, err: '' });
  expect(told.out).toContain('✗ afspraak.txt is veranderd.\nHet dossier klopt niet.');
  const asJson = await run(['file', 'verify', at('changed.zip'), '--json']);
  expect(asJson).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(asJson.out)).toMatchObject({
    holds: false,
    fault: { kind: 'differs', member: 'afspraak.txt' },
  });
  writeFileSync(at('text.zip'), 'no zip');
  expect(await run(['file', 'verify', at('text.zip'), '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
  expect((await run(['file', 'verify', at('none.zip')])).code).toBe(2);
});
