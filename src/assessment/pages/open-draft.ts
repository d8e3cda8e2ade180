import type { Context } from 'hono';
import type { Language } from '../../foundation/law/text.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { START } from './addresses.ts';
import type { Desk } from './desk.ts';
import { type Draft, draftCookie } from './draft.ts';
import type { Journey } from './journey.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import { unreadablePage } from './unreadable-page.tsx';

/** A draft with the rules of its date. */
export interface OpenDraft extends Journey {
  /** Answers in the cookie that the rules of today do not know. */
  readonly unknown: Reconciled['unknown'];
}

/** Puts the rules beside a draft.
 *  @throws InputError when no rules are valid on its date */
export function openDraft(desk: Desk, kept: Draft): OpenDraft {
  const compiled = desk.rules.find(kept.questionnaire, kept.date);
  const { answers, unknown } = reconcile(compiled, kept.answers);
  return { compiled, draft: { ...kept, answers }, evaluation: evaluate(compiled, answers), unknown };
}

/** Runs a page on the draft in the cookie. Without one the person is sent to the start, which says why; a draft that
 *  cannot be read gets a page that says so. */
export async function withDraft(
  c: Context<WebEnv>,
  language: Language,
  desk: Desk,
  run: (open: OpenDraft) => Response | Promise<Response>,
): Promise<Response> {
  const kept = await draftCookie.read(c);
  if (kept.state === 'none') return c.redirect(`${START[language]}?${NOTHING_YET}`, 303);
  if (kept.state === 'broken') return unreadablePage(c, language);
  return run(openDraft(desk, kept.value));
}

/** Says in the address of the start page that there are no answers to go on with. */
export const NOTHING_YET = 'reason=no-answers';
