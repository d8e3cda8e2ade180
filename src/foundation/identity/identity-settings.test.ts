import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputError } from '../law/input-error.ts';
import { createSignIn, sessionTimes } from './create-sign-in.ts';
import { readIdentitySettings } from './identity-settings.ts';
import { SESSION_TIMES } from './settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waaier-identity-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, 'identity.yaml');
  writeFileSync(path, content);
  return path;
}

const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message.en);
    throw error;
  }
};

const PROVIDER = `
provider:
  issuer: https://login.example
  name: { nl: Voorbeeld, en: Example }
  client: { authentication: client_secret_basic, id: waaier, secretFile: secret.txt }
`;

const around = (path: string | undefined, secure = false) => ({
  file: path,
  secure,
  now: () => new Date(),
  announce: () => {},
});

test('without a file the person at this machine signs in, with the times that the documents name', () => {
  const settings = readIdentitySettings(undefined);
  expect(sessionTimes(settings)).toEqual(SESSION_TIMES);
  expect(createSignIn(settings, around(undefined)).mode).toBe('local');
});

test('a site for others without a provider lets nobody sign in', () => {
  expect(createSignIn(readIdentitySettings(undefined), around(undefined, true)).mode).toBe('none');
});

test('a provider with its secret in a file beside', () => {
  writeFileSync(join(folder, 'secret.txt'), 'not-to-be-told\n');
  const path = file(PROVIDER);
  const signIn = createSignIn(readIdentitySettings(path), around(path));
  expect(signIn).toMatchObject({
    mode: 'provider',
    mayCreate: false,
    byNumber: { first: 'administrator', later: 'none' },
  });
  expect(JSON.stringify(signIn)).not.toContain('not-to-be-told');
});

test('every wrong value is named with its place', () => {
  const problems = problemsOf(() =>
    readIdentitySettings(
      file(`
provider:
  issuer: nowhere
  client: { authentication: client_secret_basic, id: waaier }
  claims: { person: { subject: sub } }
sessions: { silence: 1, longest: 100 }
organisations: { later: boss }
extra: 1
`),
    ),
  );
  for (const place of [
    '/provider/issuer',
    '/provider/name',
    '/provider/client/secretFile',
    '/provider/claims/person/subject',
    '/sessions/silence',
    '/sessions/longest',
    '/organisations/later',
    '/extra',
  ])
    expect(
      problems.some(problem => problem.startsWith(`WAAIER_IDENTITY, ${place}:`)),
      place,
    ).toBe(true);
});

test.each([
  ['an unencrypted provider elsewhere', PROVIDER.replace('https', 'http'), '/provider/issuer'],
  ['no openid', `${PROVIDER}  scopes: [profile]\n`, '/provider/scopes'],
  ['a warning that comes too early', 'sessions: { silence: 5, warning: 10 }', '/sessions/warning'],
  ['a BSN without a real ground', 'bsn: { legalGround: yes }', '/bsn/legalGround'],
])('%s is refused', (_, content, place) => {
  expect(problemsOf(() => readIdentitySettings(file(content)))[0]).toContain(place);
});

test('an unencrypted provider on this machine is allowed, to try things out', () => {
  const content = PROVIDER.replace('https://login.example', 'http://127.0.0.1:9000');
  expect(problemsOf(() => readIdentitySettings(file(content)))).toEqual([]);
});

test('a file that is not there, is no YAML or names a secret that is not there, is told', () => {
  expect(problemsOf(() => readIdentitySettings(join(folder, 'none.yaml')))[0]).toContain('WAAIER_IDENTITY');
  expect(problemsOf(() => readIdentitySettings(file('a: [')))[0]).toContain('WAAIER_IDENTITY');
  const path = file(PROVIDER.replace('secret.txt', 'gone.txt'));
  expect(problemsOf(() => createSignIn(readIdentitySettings(path), around(path)))[0]).toContain('gone.txt');
});
