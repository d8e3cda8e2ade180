import { z } from 'zod';
import type { Receipt } from '../../foundation/law/receipt.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';

/** What a receipt of an assessment says came out. */
const Outcome = z
  .object({
    outcome: z.string(),
    kind: z.enum(['decided', 'needs', 'judgement']),
    /** The knock-out that decided. */
    end: z.string().nullable(),
    score: z.number(),
  })
  .readonly();

/** What came out of an assessment, and by which rules on which day. */
export interface Verdict extends z.output<typeof Outcome> {
  readonly rules: Receipt['rules'];
  readonly date: Receipt['date'];
}

/** @throws InputError when the receipt is not of an assessment */
export function verdictOf({ outcome, rules, date }: Receipt): Verdict {
  return { ...parseInput(Outcome, outcome), rules, date };
}
