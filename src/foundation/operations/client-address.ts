import { BlockList, isIP } from 'node:net';

/** Addresses of servers that stand in front of this one and say truly for whom they ask. */
export type TrustedProxies = BlockList;

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Reads addresses and networks: `127.0.0.1, 10.0.0.0/8`.
 *  @returns undefined when one of them is neither */
export function trustedProxies(text: string): TrustedProxies | undefined {
  const list = new BlockList();
  for (const each of text.split(',').map(part => part.trim())) {
    const [address = '', prefix, ...more] = each.split('/');
    const version = isIP(address);
    if (version === 0 || more.length > 0) return undefined;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, family);
    else {
      if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (version === 4 ? 32 : 128)) return undefined;
      list.addSubnet(address, Number(prefix), family);
    }
  }
  return list;
}

/** Who really asks: the peer, or, when that is a trusted proxy, the last address in `X-Forwarded-For` that is not one.
 *  @param peer address at the other end of the connection */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: TrustedProxies | undefined,
): string | undefined {
  if (peer === undefined) return undefined;
  let client = peer.replace(MAPPED, '');
  if (trusted === undefined || forwarded === undefined) return client;
  const chain = forwarded.split(',').map(part => part.trim().replace(MAPPED, ''));
  while (isTrusted(trusted, client)) {
    const before = chain.pop();
    // What is no address was made up by somebody: the last one that we know is as far as it goes.
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
}

const isTrusted = (trusted: TrustedProxies, address: string): boolean =>
  isIP(address) !== 0 && trusted.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** What a client is counted by: one household or office has one IPv4 address, or a network /64 of IPv6. */
export function clientKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && isTrusted(LOOPBACK, address);
