import type { Language, Text } from '../../../foundation/law/text.ts';
import { formatAmount, formatDate } from '../../../foundation/web/format.ts';
import type { CaseEvent } from '../kinds.ts';

/** What of an event is said in one line below its name. */
export function eventText(event: CaseEvent, language: Language): string {
  const say = (text: Text) => text[language];
  const day = (date: string) => formatDate(date, language);
  const amount = (cents: number) => formatAmount(cents, language);
  switch (event.kind) {
    case 'reported':
    case 'relapsed':
      return say({ nl: `ziek vanaf ${day(event.firstDay)}`, en: `ill from ${day(event.firstDay)}` });
    case 'first-day-set':
      return `${day(event.firstDay)}: ${event.reasons}`;
    case 'recovered':
      return say({ nl: `ziek tot en met ${day(event.lastDay)}`, en: `ill until ${day(event.lastDay)}` });
    case 'profits-set':
      return Object.entries(event.profits)
        .map(([year, profit]) => {
          const mark = event.estimated.includes(year) ? say({ nl: ' (schatting)', en: ' (estimate)' }) : '';
          return `${year}: ${amount(profit)}${mark}`;
        })
        .join('; ');
    case 'assessed':
      return [
        `${say({ nl: 'oordeel van', en: 'judgement of' })} ${event.judgement.by}: ${event.judgement.limitations}`,
        ...event.work.map(({ name, jobs, yearly }) => `${name} (${jobs}): ${amount(yearly)}`),
      ].join('; ');
    case 'referred':
      return `${event.to}: ${event.reasons}`;
    case 'step-agreed':
      return `${event.step} (${day(event.due)})`;
    case 'step-followed-up':
      return `${event.step + 1}: ${event.finding}`;
    case 'decided':
      return event.reasons;
    case 'income-reported':
    case 'paid':
      return `${event.month}: ${amount(event.amount)}`;
    case 'objected':
      return say({
        nl: `tegen beschikking ${event.decision + 1}: ${event.grounds}`,
        en: `against decision ${event.decision + 1}: ${event.grounds}`,
      });
    case 'objection-decided':
      return `${event.objection + 1}: ${event.reasons}`;
    case 'closed':
      return '';
    case 'tested':
      return `${event.insurer}: ${say(event.holds ? { nl: 'voldoet', en: 'is enough' } : { nl: 'voldoet niet', en: 'is not enough' })}; ${event.reasons}`;
    case 'certified':
      return say({
        nl: `van ${day(event.from)} tot en met ${day(event.until)}`,
        en: `from ${day(event.from)} until ${day(event.until)}`,
      });
    case 'withdrawn':
      return `${day(event.from)}: ${event.reasons}`;
    case 'premium-set':
      return `${amount(event.premium)} (${say({ nl: 'winst', en: 'profit' })} ${amount(event.profit)}; ${say(event.provisional ? { nl: 'voorlopig', en: 'provisional' } : { nl: 'definitief', en: 'final' })})`;
    case 'received':
      return amount(event.amount);
    case 'reminded':
      return '';
    case 'corrected':
      return say({
        nl: `nummer ${event.withdraws} telt niet meer: ${event.reasons}`,
        en: `number ${event.withdraws} no longer counts: ${event.reasons}`,
      });
  }
}
