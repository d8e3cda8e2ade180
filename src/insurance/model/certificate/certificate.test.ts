import { expect, test } from 'vitest';
import { certifiedUntil, optOutOf, warnFrom } from './certificate.ts';
import type { CertificateEvent } from './event.ts';

const tested = (holds: boolean): CertificateEvent => ({
  ...{ kind: 'tested', on: '2027-01-04', insurer: 'Verzekeraar', input: {}, holds },
  ...{ reasons: 'getoetst', receipt: '0'.repeat(64) },
});
const CERTIFIED: CertificateEvent = {
  kind: 'certified',
  on: '2027-01-05',
  from: '2027-02-01',
  until: '2029-01-31',
};
const WITHDRAWN: CertificateEvent = {
  kind: 'withdrawn',
  on: '2028-01-05',
  from: '2028-02-01',
  reasons: 'opgezegd',
};

test('only a policy that holds is certified, and its end is watched', () => {
  expect(() => optOutOf([CERTIFIED])).toThrow('not tested');
  expect(() => optOutOf([tested(false), CERTIFIED])).toThrow('did not hold');
  const file = optOutOf([tested(false), tested(true), CERTIFIED]);
  expect([certifiedUntil(file), warnFrom(file)]).toEqual(['2029-01-31', '2028-10-31']);
});

test('a certificate that is withdrawn counts until the day before; a new one counts again', () => {
  expect(() => optOutOf([WITHDRAWN])).toThrow('no certificate');
  const file = optOutOf([tested(true), CERTIFIED, WITHDRAWN]);
  expect(certifiedUntil(file)).toBe('2028-01-31');
  expect(
    certifiedUntil(optOutOf([tested(true), CERTIFIED, { ...WITHDRAWN, from: '2027-01-20' }])),
  ).toBeUndefined();
  const again = optOutOf([
    tested(true),
    CERTIFIED,
    WITHDRAWN,
    { ...CERTIFIED, on: '2028-03-01', from: '2028-03-01' },
  ]);
  expect(certifiedUntil(again)).toBe('2029-01-31');
});

test('a certificate does not end before it begins', () => {
  expect(() => optOutOf([tested(true), { ...CERTIFIED, until: '2027-01-31' } as CertificateEvent])).toThrow(
    'before the start',
  );
});
