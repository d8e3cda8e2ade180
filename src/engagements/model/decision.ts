import { z } from 'zod';
import type { IsoDate } from '../../foundation/law/date.ts';
import { IsoDate as Day } from '../../foundation/law/date.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import { paragraphs } from '../../foundation/law/ordinary-text.ts';
import type { Text } from '../../foundation/law/text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { given } from '../../foundation/law/zod-words.ts';
import { collect } from './read-engagement.ts';

/** What an organisation can do about an outcome (besluit). */
export const CHOICES = ['employ', 'change-practice', 'stop', 'continue'] as const;
export type Choice = (typeof CHOICES)[number];

export const CHOICE_NAMES: Readonly<Record<Choice, Text>> = {
  employ: { nl: 'In dienst nemen', en: 'Employ' },
  'change-practice': { nl: 'De praktijk veranderen', en: 'Change the practice' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  continue: { nl: 'Doorgaan zoals het is', en: 'Go on as it is' },
};

/** Longest reasons, finding or remark. */
export const LONGEST_WORDS = 4000;

export const Decision = z
  .strictObject({
    choice: z.enum(CHOICES),
    reasons: paragraphs(LONGEST_WORDS),
    decidedOn: Day,
  })
  .readonly();
export type Decision = z.output<typeof Decision>;

/** How the work was found to be done (controle van de praktijk). */
export const RESULTS = ['as-agreed', 'deviates'] as const;

export const RESULT_NAMES: Readonly<Record<(typeof RESULTS)[number], Text>> = {
  'as-agreed': { nl: 'Het werk gaat zoals afgesproken', en: 'The work is done as agreed' },
  deviates: { nl: 'Het werk gaat anders dan afgesproken', en: 'The work is done otherwise than agreed' },
};

export const PracticeCheck = z
  .strictObject({ checkedOn: Day, result: z.enum(RESULTS), finding: paragraphs(LONGEST_WORDS) })
  .readonly();
export type PracticeCheck = z.output<typeof PracticeCheck>;

const NAMES: Readonly<Record<string, Text>> = {
  '/choice': { nl: 'Besluit', en: 'Decision' },
  '/reasons': { nl: 'Redenen', en: 'Reasons' },
  '/decidedOn': { nl: 'Datum van het besluit', en: 'Date of the decision' },
  '/checkedOn': { nl: 'Datum van de controle', en: 'Date of the check' },
  '/result': { nl: 'Resultaat', en: 'Result' },
  '/finding': { nl: 'Wat je zag', en: 'What you saw' },
};

/** Reads a decision. @param today the latest day that it can be of
 *  @throws InputError with every problem; each names its field */
export function readDecision(value: unknown, today: IsoDate): Decision {
  return read(Decision, value, today, ({ decidedOn }) => ['/decidedOn', decidedOn]);
}

/** Reads a check of practice, likewise. */
export function readCheck(value: unknown, today: IsoDate): PracticeCheck {
  return read(PracticeCheck, value, today, ({ checkedOn }) => ['/checkedOn', checkedOn]);
}

function read<S extends z.ZodType>(
  schema: S,
  value: unknown,
  today: IsoDate,
  dayOf: (result: z.output<S>) => readonly [string, IsoDate],
): z.output<S> {
  const problems: Problem[] = [];
  const result = collect(problems, () => parseInput(schema, value));
  if (result !== undefined) {
    const [pointer, day] = dayOf(result);
    if (day <= today) return result;
    const message = given(day, {
      nl: `een datum tot en met vandaag, ${today}`,
      en: `a date up to today, ${today}`,
    });
    problems.push({ pointer, code: 'in-the-future', message });
  }
  throw new InputError(problems.map(named));
}

function named(problem: Problem): Problem {
  const name = NAMES[problem.pointer];
  if (name === undefined) return problem;
  const { nl, en } = problem.message;
  return { ...problem, message: { nl: `${name.nl}: ${nl}`, en: `${name.en}: ${en}` } };
}
