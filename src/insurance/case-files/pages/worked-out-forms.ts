import type { FieldGroup } from '../../pages/form/field.ts';
import { field, needed, ON, REASONS } from './fields.ts';

/** What somebody who decides on a claim chooses; the amounts follow from the rules. */
export const DECISION: readonly FieldGroup[] = [
  {
    legend: { nl: 'De beschikking', en: 'The decision' },
    fields: [
      {
        ...field('/about', 'choice', 'Wat besluit je?', 'What do you decide?'),
        options: [
          { value: 'grant', label: { nl: 'toekennen', en: 'grant' } },
          { value: 'refuse', label: { nl: 'weigeren', en: 'refuse' } },
          { value: 'change', label: { nl: 'wijzigen', en: 'change' } },
          { value: 'end', label: { nl: 'beëindigen', en: 'end' } },
        ],
      },
      {
        ...field('/from', 'date', 'Vanaf welke dag', 'From which day'),
        help: {
          nl: 'Leeg: de eerste dag na de wachttijd, of waarop de klasse verandert. Nodig als je beëindigt.',
          en: 'Empty: the first day after the waiting time, or on which the class changes. Needed when you end.',
        },
      },
      REASONS,
      {
        ...field('/objection', 'number', 'Nummer van het bezwaar', 'Number of the objection'),
        help: {
          nl: 'Alleen als deze beschikking het antwoord op een bezwaar is.',
          en: 'Only when this decision answers an objection.',
        },
      },
      ON,
    ],
  },
];

/** The premium of a year is worked out from the profit. */
export const PREMIUM: readonly FieldGroup[] = [
  {
    legend: { nl: 'De winst van het jaar', en: 'The profit of the year' },
    fields: [
      needed(field('/profit', 'amount', 'Winst in euro', 'Profit in euros')),
      field('/provisional', 'check', 'De winst is een schatting', 'The profit is an estimate'),
      ON,
    ],
  },
];

/** A private policy, to be tested against the framework. */
export const POLICY: readonly FieldGroup[] = [
  {
    legend: { nl: 'De polis', en: 'The policy' },
    fields: [
      needed(field('/insurer', 'text', 'Verzekeraar', 'Insurer')),
      field('/policy/monthly', 'amount', 'Uitkering per maand in euro', 'Benefit a month in euros'),
      field('/policy/premium', 'amount', 'Premie per maand in euro', 'Premium a month in euros'),
      field('/policy/waitingWeeks', 'number', 'Wachttijd in weken', 'Waiting time in weeks'),
      field(
        '/policy/fromLossPercent',
        'number',
        'Keert uit vanaf hoeveel procent verlies',
        'Pays from which loss in per cents',
      ),
      field(
        '/policy/untilPensionAge',
        'check',
        'Keert uit tot de AOW-leeftijd',
        'Pays until the pension age',
      ),
      field('/policy/acceptsEverybody', 'check', 'Neemt iedereen aan', 'Accepts everybody'),
      field('/policy/certificateUntil', 'date', 'De polis loopt tot en met', 'The policy runs until'),
    ],
  },
  {
    legend: { nl: 'De verzekerde', en: 'The insured' },
    fields: [needed(field('/profit', 'amount', 'Winst per jaar in euro', 'Profit a year in euros'))],
  },
  { legend: { nl: 'De toets', en: 'The test' }, fields: [REASONS, ON] },
];
