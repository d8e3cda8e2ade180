import type { Context } from 'hono';
import { z } from 'zod';
import type { Language } from '../../law/text.ts';
import { sealedCookie } from '../../web/sealed-cookie.ts';
import type { WebEnv } from '../../web/site.ts';
import { CHOOSE, ORGANISATION, RESUME } from '../paths.ts';
import { readTyped } from './typed.ts';

/** A path of this site and nothing else: never `//elsewhere`. */
const OwnPath = z.string().regex(/^\/(?![/\\])[^\\]*$/);
const Onwards = z.strictObject({ path: OwnPath, ended: z.boolean() });

/** Where somebody wanted to go who has to sign in first. In a sealed cookie and not in the address: a path can hold what
 *  somebody was looking for. */
const cookie = sealedCookie('onwards', kept => Onwards.parse(kept));

/** Keeps where this request wanted to go. */
export async function keepOnwards(c: Context<WebEnv>, path: string): Promise<void> {
  const ended = c.var.endedFor !== undefined;
  const kept = Onwards.safeParse({ path, ended });
  // An address too long for a cookie is not worth a page with an error.
  if (kept.success && path.length < 2_000) await cookie.write(c, kept.data);
}

/** True when somebody is here because a session ended. */
export async function comesFromEnded(c: Context<WebEnv>): Promise<boolean> {
  if (c.var.endedFor !== undefined) return true;
  const kept = await cookie.read(c);
  return kept.state === 'value' && kept.value.ended;
}

/** Where to go after signing in or choosing an organisation: back to what was typed, to where the person wanted to go,
 *  or to the organisation.
 *  @param seated false when an organisation has to be chosen first */
export async function placeAfter(
  c: Context<WebEnv>,
  language: Language,
  person: string,
  seated: boolean,
): Promise<string> {
  const kept = await cookie.read(c);
  const wanted = kept.state === 'value' ? kept.value.path : undefined;
  // An invitation can be followed without an organisation.
  if (!seated && !wanted?.match(/^(\/en)?\/(uitnodiging|invitation)/)) return CHOOSE[language];
  if (kept.state !== 'none') cookie.clear(c);
  const typed = await readTyped(c);
  if (typed?.person === person) return RESUME[language];
  return wanted ?? ORGANISATION[language];
}
