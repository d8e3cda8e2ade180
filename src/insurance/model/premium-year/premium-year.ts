import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import type { PremiumAssessment, PremiumEvent } from './event.ts';

/** What is known of one premium year of one person. */
export interface PremiumYear {
  readonly year: number;
  readonly assessments: readonly PremiumAssessment[];
  readonly received: readonly Extract<PremiumEvent, { kind: 'received' }>[];
  readonly reminders: readonly string[];
}

/** The year after everything that happened, in order.
 *  @throws InputError naming the field when it cannot happen, or not on that day */
export function premiumYearOf(year: number, events: readonly PremiumEvent[]): PremiumYear {
  return events.reduce(applyToPremium, { year, assessments: [], received: [], reminders: [] });
}

/** The year after one thing more.
 *  @throws InputError as `premiumYearOf` */
export function applyToPremium(before: PremiumYear, event: PremiumEvent): PremiumYear {
  switch (event.kind) {
    case 'premium-set':
      return { ...before, assessments: [...before.assessments, assessed(before, event)] };
    case 'received':
      return { ...before, received: [...before.received, event] };
    case 'reminded':
      if (before.assessments.length === 0)
        throw wrong('/kind', 'not-assessed', {
          nl: 'er is nog geen premie vastgesteld; er valt niets aan te manen',
          en: 'no premium was set yet; there is nothing to remind of',
        });
      return { ...before, reminders: [...before.reminders, event.on] };
  }
}

function assessed({ year, assessments }: PremiumYear, event: PremiumAssessment): PremiumAssessment {
  const last = assessments.at(-1);
  if (last !== undefined && !last.provisional && event.provisional)
    throw wrong('/provisional', 'final-already', {
      nl: `de premie is al definitief sinds ${last.on}`,
      en: `the premium is final already since ${last.on}`,
    });
  if (last !== undefined && event.on < last.on)
    throw wrong('/on', 'before-last', {
      nl: `${event.on} ligt voor de vorige aanslag (${last.on})`,
      en: `${event.on} is before the assessment before it (${last.on})`,
    });
  if (!event.provisional && event.on <= `${year}-12-31`)
    throw wrong('/provisional', 'year-not-over', {
      nl: `de winst van ${year} staat pas vast na 31 december ${year}; kies voorlopig`,
      en: `the profit of ${year} is known only after 31 December ${year}; choose provisional`,
    });
  return event;
}

function wrong(pointer: string, code: string, message: Text): InputError {
  return new InputError([{ pointer, code, message }]);
}
