import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProviderSettings } from './provider-settings.ts';
import { readClaims } from './read-claims.ts';
import { SignInError } from './sign-in-error.ts';

const settings = (claims: object = {}, more: object = {}) =>
  ProviderSettings.parse({
    issuer: 'https://login.example',
    name: { nl: 'Voorbeeld', en: 'Example' },
    client: { authentication: 'client_secret_basic', id: 'waaier', secretFile: 'secret' },
    claims,
    ...more,
  });

const ID = 'urn:nl-eid-gdi:1.0:id:';
const fault = (claims: unknown, of = settings(), allowBsn = false): string => {
  try {
    readClaims(claims, of, allowBsn);
    return 'none';
  } catch (error) {
    if (error instanceof SignInError) return error.fault;
    throw error;
  }
};

test('the ordinary claims of OpenID Connect need no mapping', () => {
  expect(readClaims({ sub: 'a1', name: ' Jo ', email: 'jo@example.org' }, settings(), false)).toEqual({
    identity: { issuer: 'https://login.example', subject: 'a1', name: 'Jo', email: 'jo@example.org' },
    organisation: undefined,
  });
});

test('claims are found by place, whatever signs their names hold', () => {
  const of = settings({
    person: { subject: '/https:~1~1x.example~1id', name: ['/given', '/family'] },
    organisation: { kvk: '/org/urn:kvk', name: '/org/name' },
  });
  const claims = {
    'https://x.example/id': 42,
    given: 'Jo',
    family: 'de Vries',
    org: { 'urn:kvk': '12345678', name: 'Bakkerij' },
  };
  expect(readClaims(claims, of, false)).toMatchObject({
    identity: { subject: '42', name: 'Jo de Vries', email: undefined },
    organisation: { kvk: '12345678', name: 'Bakkerij', represented: false },
  });
});

test('whom somebody acts for is the deepest in the chain', () => {
  const claims = {
    sub: 'RKyLpEVr1L',
    sub_id_type: `${ID}pseudonym`,
    represents: {
      sub: '492099595',
      sub_id_type: `${ID}RSIN`,
      iss: 'urn:uuid:1',
      alt_sub: { sub: '27381312', sub_id_type: `${ID}KvKnr`, iss: 'urn:uuid:2' },
      represents: { sub: '90000001', sub_id_type: `${ID}KvKnr`, iss: 'urn:uuid:3', name: 'Zorg BV' },
    },
  };
  expect(readClaims(claims, settings(), false).organisation).toEqual({
    kvk: '90000001',
    name: 'Zorg BV',
    represented: true,
  });
});

test('a KvK number may stand beside the identifier that comes first, alone or in a list', () => {
  for (const alt of [
    { sub: '27381312', sub_id_type: `${ID}KvKnr` },
    [{ sub: '27381312', sub_id_type: `${ID}KvKnr` }],
  ]) {
    const represents = { sub: '492099595', sub_id_type: `${ID}RSIN`, alt_sub: alt };
    expect(readClaims({ sub: 'a', represents }, settings(), false).organisation?.kvk).toBe('27381312');
  }
});

test.each([
  ['a party without a number', { sub: 'x', sub_id_type: `${ID}pseudonym` }],
  ['a number of another kind', { sub: '12345678', sub_id_type: `${ID}RSIN` }],
  ['a number that is none', { sub: '1234567', sub_id_type: `${ID}KvKnr` }],
  ['no object', 'somebody'],
  ['nothing', null],
  [
    'a chain that ends in a person',
    { sub: '12345678', sub_id_type: `${ID}KvKnr`, represents: { sub: 'p', sub_id_type: `${ID}pseudonym` } },
  ],
])('who acts for %s is never taken for acting alone', (_, represents) => {
  expect(fault({ sub: 'a', represents })).toBe('represented');
});

test('only by agreement with the provider nobody is looked for', () => {
  const of = settings({}, { representation: 'agreed-none' });
  expect(readClaims({ sub: 'a', represents: { sub: 'x' } }, of, false).organisation).toBeUndefined();
});

test.each([
  [{ sub: '900000012', sub_id_type: `${ID}BSN` }],
  [{ sub: '900000012', sub_id_type: `${ID}legacy-BSN` }],
  [{ sub: 'a', bsn: '900000012' }],
  [{ sub: 'a', 'urn:etoegang:1.9:attribute:BSN': '900000012' }],
  [{ sub: 'a', represents: { sub: '900000012', sub_id_type: 'urn:etoegang:1.12:EntityConcernedID:BSN' } }],
  [{ sub: 'a', alt_sub: [{ sub: '900000012', sub_id_type: `${ID}BSN` }] }],
])('a BSN anywhere stops the sign-in, unless switched on: %j', claims => {
  expect(fault(claims)).toBe('bsn');
  expect(fault({ sub: 'a', nested: [{ deeper: claims }] })).toBe('bsn');
  expect(fault({ ...claims, represents: undefined }, settings(), true)).not.toBe('bsn');
});

test('words that only hold those letters are no BSN', () => {
  expect(fault({ sub: 'a', absnote: '1', website: 'https://bsnl.example' })).toBe('none');
});

test('what no database keeps counts as not said', () => {
  const claims = { sub: 'a', name: 'Jo\u0000', email: 'jo\ud800@example.org' };
  expect(readClaims(claims, settings(), false).identity).toMatchObject({ name: undefined, email: undefined });
});

test.each([{}, { sub: '' }, { sub: {} }, { sub: null }, { sub: 'x'.repeat(1_001) }, { sub: 'a\u0000' }])(
  'without a subject nobody comes in: %j',
  claims => {
    expect(fault(claims)).toBe('incomplete');
  },
);

test('whatever a provider sends, the answer is somebody or a fault of our own', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (sub, represents) => {
      fault({ sub, represents });
      fault(represents);
    }),
  );
});
