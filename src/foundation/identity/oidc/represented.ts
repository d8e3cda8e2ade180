/** Types of identifiers in the Dutch profile of OpenID Connect (OIDC NL GOV, OpenID.NLGov 1.0.1). */
const TYPES = 'urn:nl-eid-gdi:1.0:id:';

type Claims = Readonly<Record<string, unknown>>;

export const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A party as claims describe it. */
export interface Party {
  readonly claims: Claims;
  /** Number in the trade register (KvK-nummer), where one of its identifiers is of that type. */
  readonly kvk: string | undefined;
}

/** Those whom the person acts for, from the nearest to the one it is all about: each `represents` stands inside the one
 *  before, and the deepest is the party that is represented (OpenID.NLGov 1.0.1, representation relationships). */
export function chainOf(represents: unknown): readonly Party[] {
  const chain: Party[] = [];
  for (let at = represents; isClaims(at); at = at.represents) chain.push({ claims: at, kvk: kvkOf(at) });
  return chain;
}

/** Every identifier of a party: its own, and those in `alt_sub`. */
export function identifiersOf(claims: Claims): readonly { readonly type: string; readonly value: unknown }[] {
  const others = Array.isArray(claims.alt_sub) ? claims.alt_sub : [claims.alt_sub];
  return [claims, ...others.filter(isClaims)]
    .filter(({ sub_id_type: type }) => typeof type === 'string')
    .map(({ sub, sub_id_type: type }) => ({ type: type as string, value: sub }));
}

function kvkOf(claims: Claims): string | undefined {
  const found = identifiersOf(claims).find(
    ({ type }) => type.toLowerCase() === `${TYPES}kvknr`.toLowerCase(),
  );
  return typeof found?.value === 'string' && /^\d{8}$/.test(found.value) ? found.value : undefined;
}
