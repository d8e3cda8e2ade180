import { parseAccept } from 'hono/utils/accept';

/** True when a client with this `Accept` header takes one of these media types. The most specific range that fits a type
 *  decides (RFC 9110, section 12.5.1); without a header anything goes. */
export function accepts(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined) return true;
  const ranges = parseAccept(accept);
  return types.some(type => {
    const best = [type, `${type.split('/')[0]}/*`, '*/*']
      .map(range => ranges.find(given => given.type.toLowerCase() === range))
      .find(range => range !== undefined);
    return best !== undefined && best.q > 0;
  });
}
