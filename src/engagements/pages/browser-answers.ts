import type { Context } from 'hono';
import { type Draft, draftCookie, receiptFor } from '../../assessment/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { type Verdict, verdictOf } from '../model/verdict.ts';
import type { RegisterDesk } from './register-desk.ts';

/** The answers that the person has in the browser now, and what comes out of them. */
export type BrowserAnswers =
  | { readonly state: 'none' }
  /** Open questions can still change the outcome. */
  | { readonly state: 'unfinished' }
  /** The rules of their date cannot use them. */
  | { readonly state: 'unusable' }
  | { readonly state: 'ready'; readonly draft: Draft; readonly verdict: Verdict };

export async function browserAnswers(
  c: Context<WebEnv>,
  { rules }: Pick<RegisterDesk, 'rules'>,
): Promise<BrowserAnswers> {
  const kept = await draftCookie.read(c);
  if (kept.state !== 'value' || Object.keys(kept.value.answers).length === 0) return { state: 'none' };
  try {
    const verdict = verdictOf(receiptFor(kept.value, rules));
    return verdict.kind === 'needs'
      ? { state: 'unfinished' }
      : { state: 'ready', draft: kept.value, verdict };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { state: 'unusable' };
  }
}
