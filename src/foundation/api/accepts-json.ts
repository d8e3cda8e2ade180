import { parseAccept } from 'hono/utils/accept';

/** True when a client with this `Accept` header takes JSON. The most specific range that fits decides (RFC 9110,
 *  section 12.5.1); without a header anything goes. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined) return true;
  const ranges = parseAccept(accept);
  const best = ['application/json', 'application/*', '*/*']
    .map(range => ranges.find(({ type }) => type.toLowerCase() === range))
    .find(range => range !== undefined);
  return best !== undefined && best.q > 0;
}
