import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Text } from '../../../foundation/law/text.ts';
import type { FieldGroup, FormField, FormShape } from '../form/field.ts';
import { BORN_NEEDED } from '../parts/common-fields.ts';
import { firstOnset } from '../parts/level.ts';
import { variantField } from '../parts/variant-options.ts';

/** The years before the illness, the last one first. */
const BEFORE: readonly ((year: number) => Text)[] = [
  year => ({ nl: `Het laatste jaar (nu is dat ${year})`, en: `The last year (now that is ${year})` }),
  ...[2, 3, 4, 5].map(back => (year: number) => ({
    nl: `${back} jaar ervoor (nu ${year})`,
    en: `${back} years before (now ${year})`,
  })),
];

const field = (
  name: string,
  pointer: string,
  kind: FormField['kind'],
  label: Text,
  more: Partial<FormField> = {},
): FormField => ({ name, pointer, kind, label, ...more });

const years = (today: IsoDate): readonly FormField[] =>
  BEFORE.map((label, i) =>
    field(`before-${i}`, `/before/${i}`, 'amount', label(Number(firstOnset(today).slice(0, 4)) - 1 - i)),
  );

const SUPPLEMENT: FieldGroup = {
  legend: { nl: 'Toeslag uitrekenen (hoeft niet)', en: 'Calculate a supplement (optional)' },
  folded: true,
  help: {
    nl: 'Bij een lage uitkering kan een toeslag horen tot het sociaal minimum.',
    en: 'With a low benefit there can be a supplement up to the social minimum.',
  },
  fields: [
    field(
      'household',
      '/household',
      'choice',
      { nl: 'Hoe woon je?', en: 'How do you live?' },
      {
        help: {
          nl: 'Is je partner geboren na 31 december 1971 en is er geen kind onder de 12? Dan is er geen toeslag.',
          en: 'Was your partner born after 31 December 1971 and is there no child under 12? Then there is no supplement.',
        },
        options: [
          { value: '', label: { nl: 'Reken geen toeslag uit', en: 'Calculate no supplement' } },
          { value: 'single', label: { nl: 'Alleen, of met kinderen', en: 'Alone, or with children' } },
          { value: 'married', label: { nl: 'Met een partner', en: 'With a partner' } },
          {
            value: 'sharing',
            label: { nl: 'Ik deel een huis met anderen', en: 'I share a home with others' },
          },
        ],
      },
    ),
    field(
      'other',
      '/otherPerMonth',
      'amount',
      {
        nl: 'Ander inkomen per maand, ook van je partner',
        en: 'Other income per month, of your partner too',
      },
      { from: 0, help: { nl: 'Voor belasting, in euro’s.', en: 'Before tax, in euros.' } },
    ),
    field(
      'norm',
      '/norm',
      'amount',
      { nl: 'Sociaal minimum per dag', en: 'Social minimum per day' },
      {
        from: 0,
        help: {
          nl: 'Alleen nodig als wij het bedrag van die dag niet kennen. UWV noemt het op zijn site.',
          en: 'Only needed when we do not know the amount of that day. UWV states it on its site.',
        },
      },
    ),
  ],
};

/** The fields by which a person tells of an illness. */
export const benefitForm: FormShape = today => [
  {
    legend: { nl: 'Over jou', en: 'About you' },
    fields: [
      variantField(),
      BORN_NEEDED,
      field(
        'onset',
        '/onset',
        'date',
        { nl: 'Je eerste ziektedag', en: 'Your first day of illness' },
        {
          initial: firstOnset(today),
          needed: { nl: 'Vul je eerste ziektedag in.', en: 'Fill in your first day of illness.' },
        },
      ),
      field(
        'remaining',
        '/remaining',
        'amount',
        { nl: 'Wat kun je nog verdienen per jaar?', en: 'What can you still earn per year?' },
        {
          help: {
            nl: 'Met werk dat je na je ziekte nog kunt doen. Vul 0 in als je niets meer kunt verdienen.',
            en: 'With work that you can still do after your illness. Fill in 0 when you can earn nothing any more.',
          },
          initial: '0',
          from: 0,
          needed: {
            nl: 'Vul in wat je nog kunt verdienen. Dat is 0 als je niets meer kunt verdienen.',
            en: 'Fill in what you can still earn. That is 0 when you can earn nothing any more.',
          },
        },
      ),
    ],
  },
  {
    legend: { nl: 'Je winst per jaar, voor je ziek werd', en: 'Your profit per year, before you fell ill' },
    help: {
      nl: 'In euro’s, voor belasting. Vul in wat je weet. Een verlies schrijf je met een min ervoor.',
      en: 'In euros, before tax. Fill in what you know. Write a loss with a minus before it.',
    },
    fields: years(today),
  },
  {
    legend: { nl: 'Was je pas begonnen? (hoeft niet)', en: 'Had you just started? (optional)' },
    folded: true,
    help: {
      nl: 'Kwam je uit loondienst en werkte je maar een deel van het laatste jaar als zelfstandige? Vul dan dit in.',
      en: 'Did you come from employment and work as a self-employed person for a part of the last year only? Then fill this in.',
    },
    fields: [
      field(
        'starter-income',
        '/starter/income',
        'amount',
        { nl: 'Winst in dat deel van het jaar', en: 'Profit in that part of the year' },
        { from: 0 },
      ),
      field(
        'starter-weeks',
        '/starter/weeks',
        'number',
        { nl: 'Weken als zelfstandige', en: 'Weeks as a self-employed person' },
        { from: 1, to: 53, decimals: 0 },
      ),
    ],
  },
  SUPPLEMENT,
];
