import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { Hash } from '../../foundation/law/receipt.ts';
import { Id } from '../../foundation/questionnaire/schema.ts';
import { sealedCookie } from '../../foundation/web/sealed-cookie.ts';
import { DESCRIPTION_MAX } from '../model/file.ts';

/** How far a person wants to go: until the outcome is fixed, or through every question for a complete file. */
export const MODES = ['short', 'complete'] as const;
export type Mode = (typeof MODES)[number];

/** An assessment under way, as the cookie keeps it. */
export const Draft = z
  .strictObject({
    questionnaire: Id,
    /** Calculation date. */
    date: IsoDate,
    mode: z.enum(MODES),
    /** By question, in the order in which they were first answered. */
    answers: z.record(Id, Id).readonly(),
    /** Optional questions that the person passed over. */
    skipped: z.array(Id).readonly(),
    description: z.string().max(DESCRIPTION_MAX).optional(),
    /** Under which rules the loaded file was made, and what came out then. */
    loaded: z.strictObject({ version: z.string(), hash: Hash, outcome: Id }).readonly().optional(),
  })
  .readonly();
export type Draft = z.infer<typeof Draft>;

export const draftCookie = sealedCookie('assessment', kept => Draft.parse(kept));

/** The draft with an answer to a question; every other answer stays. */
export function withAnswer(draft: Draft, question: Id, option: Id): Draft {
  return {
    ...draft,
    answers: { ...draft.answers, [question]: option },
    skipped: draft.skipped.filter(id => id !== question),
  };
}

/** The draft with a question passed over: an answer given before is taken back. */
export function withSkipped(draft: Draft, question: Id): Draft {
  const { [question]: _, ...answers } = draft.answers;
  return { ...draft, answers, skipped: [...draft.skipped.filter(id => id !== question), question] };
}
