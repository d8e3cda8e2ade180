import type { Text } from '../../../foundation/law/text.ts';
import type { FieldGroup, FormField } from '../../pages/form/field.ts';
import type { CaseEvent } from '../kinds.ts';
import { field, needed, ON, REASONS } from './fields.ts';
import { DECISION, POLICY, PREMIUM } from './worked-out-forms.ts';

const choice = (
  pointer: string,
  nl: string,
  en: string,
  options: Readonly<Record<string, Text>>,
): FormField => ({
  ...field(pointer, 'choice', nl, en),
  options: Object.entries(options).map(([value, label]) => ({ value, label })),
});
const group = (nl: string, en: string, ...fields: readonly FormField[]): FieldGroup => ({
  legend: { nl, en },
  fields,
});

const FIRST_DAY = needed(field('/firstDay', 'date', 'Eerste dag', 'First day'));
/** A number that people count from 1; kept from 0. */
const numbered = (pointer: string, nl: string, en: string) =>
  needed(
    field(pointer, 'number', nl, en, {
      nl: 'Het nummer zoals het in het dossier staat.',
      en: 'The number as it stands in the file.',
    }),
  );

/** Jobs for which the form has room. */
const JOBS = 5;

const EVENT: Text = { nl: 'Wat er gebeurde', en: 'What happened' };
const simple = (...fields: readonly FormField[]): readonly FieldGroup[] => [
  { legend: EVENT, fields: [...fields, ON] },
];

/** Pointers whose number people count from 1. */
export const COUNTED_FROM_1: readonly string[] = ['/step', '/decision', '/objection'];

/** Which fields the form of each event has.
 *  @param years of which profits can be given, the last one last */
export function eventForm(
  kind: Exclude<CaseEvent['kind'], 'corrected'>,
  years: readonly number[],
): readonly FieldGroup[] {
  switch (kind) {
    case 'reported':
      return simple(FIRST_DAY);
    case 'first-day-set':
      return simple(FIRST_DAY, REASONS);
    case 'recovered':
      return simple(
        needed(field('/lastDay', 'date', 'Laatste dag van de ziekte', 'Last day of the illness')),
      );
    case 'relapsed':
      return simple(FIRST_DAY);
    case 'profits-set':
      return [
        group(
          'Winst per jaar',
          'Profit per year',
          ...years.flatMap(year => [
            field(`/profits/${year}`, 'amount', `Winst van ${year} in euro`, `Profit of ${year} in euros`),
            field(
              `/estimates/${year}`,
              'check',
              `De winst van ${year} is een schatting`,
              `The profit of ${year} is an estimate`,
            ),
          ]),
        ),
        group('Wanneer', 'When', ON),
      ];
    case 'assessed':
      return assessment();
    case 'referred':
      return simple(needed(field('/to', 'text', 'Naar wie', 'To whom')), REASONS);
    case 'step-agreed':
      return simple(
        needed(field('/step', 'words', 'Wat is afgesproken', 'What was agreed')),
        needed(
          field(
            '/due',
            'date',
            'Wanneer kijken we of het is gedaan?',
            'When do we look whether it was done?',
          ),
        ),
      );
    case 'step-followed-up':
      return simple(
        numbered('/step', 'Nummer van de stap', 'Number of the step'),
        choice('/result', 'Hoe ging het?', 'How did it go?', {
          done: { nl: 'gedaan', en: 'done' },
          'going-on': { nl: 'loopt nog', en: 'going on' },
          dropped: { nl: 'gestopt', en: 'dropped' },
        }),
        needed(field('/finding', 'words', 'Wat is er gezien?', 'What was seen?')),
        field('/due', 'date', 'Wanneer kijken we weer?', 'When do we look again?', {
          nl: 'Alleen als het nog loopt.',
          en: 'Only while it is going on.',
        }),
      );
    case 'income-reported':
      return simple(
        needed(field('/month', 'text', 'Maand (JJJJ-MM)', 'Month (YYYY-MM)')),
        needed(field('/amount', 'amount', 'Inkomen in euro', 'Income in euros')),
      );
    case 'paid':
      return simple(
        needed(field('/month', 'text', 'Over welke maand (JJJJ-MM)', 'For which month (YYYY-MM)')),
        needed(
          field(
            '/amount',
            'amount',
            'Bedrag in euro; met een min als het terugkwam',
            'Amount in euros; with a minus when it came back',
          ),
        ),
      );
    case 'objected':
      return simple(
        numbered('/decision', 'Nummer van de beschikking', 'Number of the decision'),
        needed(field('/grounds', 'words', 'Waarom is iemand het niet eens?', 'Why does somebody disagree?')),
      );
    case 'objection-decided':
      return simple(
        numbered('/objection', 'Nummer van het bezwaar', 'Number of the objection'),
        choice('/result', 'Uitkomst', 'Outcome', {
          upheld: { nl: 'gegrond', en: 'upheld' },
          dismissed: { nl: 'ongegrond', en: 'dismissed' },
          inadmissible: { nl: 'niet-ontvankelijk', en: 'inadmissible' },
          withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
        }),
        REASONS,
        field('/excuse', 'words', 'Waarom het te laat mocht zijn', 'Why it could be late', {
          nl: 'Alleen als het bezwaar te laat kwam en je het toch behandelt.',
          en: 'Only when the objection came too late and you deal with it all the same.',
        }),
      );
    case 'closed':
      return simple(
        choice('/because', 'Waarom', 'Why', {
          recovered: { nl: 'hersteld', en: 'recovered' },
          'pension-age': { nl: 'AOW-leeftijd bereikt', en: 'pension age reached' },
          died: { nl: 'overleden', en: 'died' },
          withdrawn: { nl: 'aanvraag ingetrokken', en: 'claim withdrawn' },
          refused: { nl: 'geweigerd', en: 'refused' },
        }),
      );
    case 'certified':
      return simple(
        needed(field('/from', 'date', 'Geldt vanaf', 'Counts from')),
        needed(field('/until', 'date', 'Geldt tot en met', 'Counts until')),
      );
    case 'withdrawn':
      return simple(field('/from', 'date', 'Vanaf welke dag niet meer', 'From which day no longer'), REASONS);
    case 'received':
      return simple(
        needed(
          field(
            '/amount',
            'amount',
            'Bedrag in euro; met een min als het terugging',
            'Amount in euros; with a minus when it went back',
          ),
        ),
      );
    case 'reminded':
      return simple();
    case 'decided':
      return DECISION;
    case 'tested':
      return POLICY;
    case 'premium-set':
      return PREMIUM;
  }
}

function assessment(): readonly FieldGroup[] {
  return [
    group(
      'Oordeel van de arts',
      'Judgement of the doctor',
      needed(field('/judgement/by', 'text', 'Wie oordeelde', 'Who judged')),
      needed(
        field(
          '/judgement/limitations',
          'words',
          'Wat iemand niet of minder kan',
          'What somebody cannot do, or less',
        ),
      ),
      needed(field('/judgement/reasons', 'words', 'Waarop het oordeel rust', 'What the judgement rests on')),
      field('/judgement/lasting', 'check', 'Herstel is niet te verwachten', 'Recovery is not to be expected'),
    ),
    {
      legend: { nl: 'Werk dat iemand nog kan doen', en: 'Work that somebody can still do' },
      help: {
        nl: 'Feiten: banen die bestaan, met wat ze per jaar betalen. Drie of meer; laat alles leeg als er geen werk is.',
        en: 'Facts: jobs that exist, with what they pay in a year. Three or more; leave all empty when there is no work.',
      },
      fields: Array.from({ length: JOBS }, (_, i) => [
        field(`/work/${i}/name`, 'text', `Functie ${i + 1}`, `Job ${i + 1}`),
        field(`/work/${i}/jobs`, 'number', `Aantal banen van functie ${i + 1}`, `Number of jobs ${i + 1}`),
        field(
          `/work/${i}/yearly`,
          'amount',
          `Loon per jaar van functie ${i + 1}`,
          `Yearly wage of job ${i + 1}`,
        ),
      ]).flat(),
    },
    group(
      'Inkomen in de drie jaren voor de ziekte',
      'Income of the three years before the illness',
      ...[0, 1, 2].map(i =>
        needed(
          field(
            `/earlier/${i}`,
            'amount',
            `Jaar ${i + 1}${i === 0 ? ', het oudste' : ''}`,
            `Year ${i + 1}${i === 0 ? ', the oldest' : ''}`,
          ),
        ),
      ),
    ),
    group('Wanneer', 'When', ON),
  ];
}
