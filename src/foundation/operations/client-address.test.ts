import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientAddress, clientKey, isLoopback, trustedProxies } from './client-address.ts';

const proxies = trustedProxies('127.0.0.1, 10.0.0.0/8, fd00::/8')!;

test.each([
  ['192.0.2.1', undefined, '192.0.2.1'],
  ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['::ffff:127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['127.0.0.1', '203.0.113.9, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
  ['127.0.0.1', '10.0.0.2, 10.0.0.1', '10.0.0.2'],
  ['fd00::1', '2001:db8::7', '2001:db8::7'],
  ['127.0.0.1', 'unknown', '127.0.0.1'],
  ['127.0.0.1', '198.51.100.7, <script>', '127.0.0.1'],
  ['127.0.0.1', '', '127.0.0.1'],
  [undefined, '198.51.100.7', undefined],
])('%s with "%s" is %s', (peer, forwarded, client) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(client);
});

test('without trust nobody is believed', () => {
  expect(clientAddress('127.0.0.1', '198.51.100.7', undefined)).toBe('127.0.0.1');
});

test('whatever a client writes, it cannot pass for an address that the proxy did not see', () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), (made, seen) => {
      fc.pre(!/^(10|127)\./.test(seen));
      expect(clientAddress('127.0.0.1', `${made}, ${seen}`, proxies)).toBe(seen);
    }),
  );
});

test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.1,', '::1/129', '1.2.3'])(
  'no proxies: "%s"',
  text => expect(trustedProxies(text)).toBeUndefined(),
);

test('clients are counted by address, and by network in IPv6', () => {
  expect(clientKey('192.0.2.1')).toBe('192.0.2.1');
  expect(clientKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(clientKey('2001:0db8:1::6')).toBe('2001:db8:1:0');
  expect(clientKey('2001:db8::1:2:3:4:5')).toBe('2001:db8:0:1');
  expect(clientKey('::1')).toBe('0:0:0:0');
  expect(clientKey('fe80::1%eth0')).toBe('fe80:0:0:0');
  fc.assert(
    fc.property(fc.ipV6(), address => {
      expect(clientKey(address).split(':')).toHaveLength(4);
    }),
  );
});

test('this machine', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1'].map(isLoopback)).toEqual([true, true, true]);
  expect(['10.0.0.1', '', 'x', undefined].map(isLoopback)).toEqual([false, false, false, false]);
});
