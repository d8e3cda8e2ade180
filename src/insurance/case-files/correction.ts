import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { paragraphs } from '../../foundation/law/ordinary-text.ts';
import type { Text } from '../../foundation/law/text.ts';
import { LONGEST } from '../model/claim/event.ts';
import type { CaseEvent } from './kinds.ts';

/** A mistake is put right (verschrijving hersteld): what was recorded under a number no longer counts. It stays in the
 *  file, with the reasons why it was withdrawn. */
export const Corrected = z.strictObject({
  kind: z.literal('corrected'),
  on: IsoDate,
  /** Number of what was recorded, from 1. */
  withdraws: z.int().min(1),
  reasons: paragraphs(LONGEST),
});
export type Corrected = Readonly<z.infer<typeof Corrected>>;

/** What was made known to somebody is not withdrawn as a slip of the pen: a new decision, or a new assessment of the
 *  premium, takes its place. */
const MADE_KNOWN: ReadonlySet<CaseEvent['kind']> = new Set([
  'corrected',
  'decided',
  'objection-decided',
  'certified',
  'withdrawn',
  'premium-set',
]);

/** Numbers of what was withdrawn. */
export function withdrawnNumbers(events: readonly CaseEvent[]): ReadonlySet<number> {
  return new Set(events.flatMap(event => (event.kind === 'corrected' ? [event.withdraws] : [])));
}

/** What still counts of everything that was recorded, in order. */
export function counting<E extends CaseEvent>(events: readonly CaseEvent[]): readonly E[] {
  const gone = withdrawnNumbers(events);
  return events.filter((event, i): event is E => event.kind !== 'corrected' && !gone.has(i + 1));
}

/** Numbers of what can be withdrawn: of each kind what was recorded last, so that no number of a step or an objection comes
 *  to mean another. */
export function correctable(events: readonly CaseEvent[]): readonly number[] {
  const gone = withdrawnNumbers(events);
  const last = new Map<CaseEvent['kind'], number>();
  for (const [i, { kind }] of events.entries())
    if (!MADE_KNOWN.has(kind) && !gone.has(i + 1)) last.set(kind, i + 1);
  return [...last.values()].sort((a, b) => a - b);
}

/** Looks whether a correction can be made in a file.
 *  @param events with the correction as the last
 *  @param replay goes through what then still counts
 *  @throws InputError naming the number that cannot be withdrawn */
export function checkCorrection(
  events: readonly CaseEvent[],
  { withdraws }: Corrected,
  replay: () => void,
): void {
  const possible = correctable(events.slice(0, -1));
  if (!possible.includes(withdraws)) {
    const list = possible.join(', ');
    throw wrong('not-correctable', {
      nl: `nummer ${withdraws} kan niet worden ingetrokken; wel: ${list || 'niets'}. Een beschikking, verklaring of premie vervang je door een nieuwe`,
      en: `number ${withdraws} cannot be withdrawn; possible: ${list || 'nothing'}. A decision, certificate or premium is replaced by a new one`,
    });
  }
  try {
    replay();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const because = error.problems[0]!.message;
    throw wrong('rests-on-it', {
      nl: `wat later is vastgelegd rust op nummer ${withdraws} (${because.nl}); trek dat eerst in`,
      en: `what was recorded later rests on number ${withdraws} (${because.en}); withdraw that first`,
    });
  }
}

function wrong(code: string, message: Text): InputError {
  return new InputError([{ pointer: '/withdraws', code, message }]);
}
