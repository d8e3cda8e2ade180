import { afterAll, beforeAll, expect, test } from 'vitest';
import { walker } from '../../../../test/support/follow.ts';
import { type Next, startProvider, type TestProvider } from '../../../../test/support/provider.ts';
import { createProvider, type Flow, type Provider } from './provider.ts';
import { ProviderSettings } from './provider-settings.ts';
import { SignInError } from './sign-in-error.ts';

const BACK = 'http://127.0.0.1:9/inloggen/terug';
let real: TestProvider;
beforeAll(async () => {
  real = await startProvider([BACK]);
});
afterAll(() => real?.stop());

const connect = (changes: object = {}, secret = real.secret): Provider =>
  createProvider(
    ProviderSettings.parse({
      issuer: real.issuer,
      name: { nl: 'Voorbeeld', en: 'Example' },
      client: { authentication: 'client_secret_basic', id: real.clientId, secretFile: 'secret' },
      ...changes,
    }),
    secret,
    false,
  );

/** Goes to the provider as a browser does, up to where it sends the browser back. */
async function visit(provider: Provider, next: Next): Promise<{ url: URL; flow: Flow }> {
  real.next = next;
  const { url, flow } = await provider.begin(BACK);
  const { url: back } = await walker().go(url.href, at => at.href.startsWith(BACK));
  return { url: back, flow };
}

const fault = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof SignInError) return error.fault;
      throw error;
    },
  );

const JO = { claims: { sub: 'jo', name: 'Jo', email: 'jo@example.org' } };

test('somebody signs in with a code, PKCE, state and nonce', async () => {
  const provider = connect();
  const { url, flow } = await visit(provider, JO);
  const asked = real.asked();
  expect(asked.get('response_type')).toBe('code');
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('code_challenge')).not.toBe(flow.verifier);
  expect(asked.get('state')).toBe(flow.state);
  expect(asked.get('nonce')).toBe(flow.nonce);
  expect(await provider.finish(url, flow)).toEqual({
    identity: { issuer: real.issuer, subject: 'jo', name: 'Jo', email: 'jo@example.org' },
    organisation: undefined,
  });
});

test('two sign-ins share no secret', async () => {
  const provider = connect();
  const [one, other] = [await provider.begin(BACK), await provider.begin(BACK)];
  const values = [one, other].flatMap(({ flow }) => Object.values(flow));
  expect(new Set(values).size).toBe(6);
});

test('the client shows itself with a signed assertion when the settings say so', async () => {
  const client = {
    authentication: 'private_key_jwt',
    id: real.keyClientId,
    keyFile: 'key.pem',
    keyId: 'k1',
    algorithm: 'PS256',
  };
  const provider = connect({ client }, real.privateKey);
  const { url, flow } = await visit(provider, JO);
  expect((await provider.finish(url, flow)).identity.subject).toBe('jo');
});

test('a wrong secret lets nobody in, and is not blamed on the person', async () => {
  const provider = connect({}, 'another secret');
  const { url, flow } = await visit(provider, JO);
  const error = await provider.finish(url, flow).catch((each: unknown) => each);
  expect(error).toMatchObject({ fault: 'unavailable', code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE' });
});

test.each(['state', 'nonce', 'verifier'] as const)('another %s than was sent stops it', async name => {
  const provider = connect();
  const { url, flow } = await visit(provider, JO);
  const other = { ...flow, [name]: 'x'.repeat(flow[name].length) };
  expect(await fault(provider.finish(url, other))).toBe('mismatch');
});

test('a tampered state in the address stops it', async () => {
  const provider = connect();
  const { url, flow } = await visit(provider, JO);
  url.searchParams.set('state', 'tampered');
  expect(await fault(provider.finish(url, flow))).toBe('mismatch');
});

test('a code works once', async () => {
  const provider = connect();
  const { url, flow } = await visit(provider, JO);
  await provider.finish(url, flow);
  expect(await fault(provider.finish(url, flow))).toBe('mismatch');
});

test('a code of another sign-in is refused', async () => {
  const provider = connect();
  const first = await visit(provider, JO);
  const second = await visit(provider, { claims: { sub: 'eve' } });
  second.url.searchParams.set('code', first.url.searchParams.get('code')!);
  expect(await fault(provider.finish(second.url, second.flow))).toBe('mismatch');
});

test('an answer in the name of another provider is refused', async () => {
  const provider = connect();
  const { url, flow } = await visit(provider, JO);
  url.searchParams.set('iss', 'https://evil.example');
  expect(await fault(provider.finish(url, flow))).toBe('mismatch');
});

test('the level of assurance is asked for, and a lower one is refused', async () => {
  const provider = connect({ assurance: { ask: ['substantial'], accept: ['substantial', 'high'] } });
  const high = await visit(provider, { ...JO, acr: 'high' });
  expect(real.asked().get('acr_values')).toBe('substantial');
  expect((await provider.finish(high.url, high.flow)).identity.subject).toBe('jo');
  const low = await visit(provider, { ...JO, acr: 'low' });
  expect(await fault(provider.finish(low.url, low.flow))).toBe('assurance');
  const none = await visit(provider, JO);
  expect(await fault(provider.finish(none.url, none.flow))).toBe('assurance');
});

test('who says no is told so', async () => {
  const provider = connect();
  const { url, flow } = await visit(provider, 'no');
  expect(url.searchParams.get('error')).toBe('access_denied');
  expect(await fault(provider.finish(url, flow))).toBe('denied');
});

test('whom somebody represents comes out of the signed token', async () => {
  const provider = connect();
  const represents = {
    sub: '492099595',
    sub_id_type: 'urn:nl-eid-gdi:1.0:id:RSIN',
    iss: 'urn:uuid:1',
    represents: {
      sub: '90000001',
      sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr',
      iss: 'urn:uuid:2',
      name: 'Zorg BV',
    },
  };
  const { url, flow } = await visit(provider, { claims: { sub: 'jo', represents } });
  expect((await provider.finish(url, flow)).organisation).toEqual({
    kvk: '90000001',
    name: 'Zorg BV',
    represented: true,
  });
});

test('claims can also come from the place for more about the person', async () => {
  const provider = connect({ userInfo: true });
  const { url, flow } = await visit(provider, JO);
  expect((await provider.finish(url, flow)).identity.name).toBe('Jo');
});

test('a BSN in the token stops it', async () => {
  const provider = connect();
  const sub_id_type = 'urn:nl-eid-gdi:1.0:id:BSN';
  const { url, flow } = await visit(provider, { claims: { sub: '900000012', sub_id_type } });
  const error = await provider.finish(url, flow).catch((each: unknown) => each);
  expect(error).toMatchObject({ fault: 'bsn' });
  expect(JSON.stringify(error) + String(error)).not.toContain('900000012');
});

test('a provider that is not there is told from a person who is refused', async () => {
  const provider = connect({ issuer: 'http://127.0.0.1:9', timeout: 500 });
  expect(await fault(provider.begin(BACK))).toBe('unavailable');
});

test('what a stranger puts in the address is never repeated', async () => {
  const provider = connect();
  const { flow } = await visit(provider, JO);
  const url = new URL(
    `${BACK}?iss=${real.issuer}&state=${flow.state}&error=${encodeURIComponent('<b>Jan Jansen 900000012</b>')}`,
  );
  const error = await provider.finish(url, flow).catch((each: unknown) => each);
  expect(error).toMatchObject({ fault: 'unavailable', code: 'unnamed' });
});
