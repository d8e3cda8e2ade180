import type { FormField, FormShape } from '../form/field.ts';
import { yesNo } from '../parts/choice.ts';
import { BORN_NEEDED, PROFIT } from '../parts/common-fields.ts';
import { variantField } from '../parts/variant-options.ts';

const COVER: readonly FormField[] = [
  {
    ...{ name: 'form', pointer: '/policy/form', kind: 'choice', initial: 'insurance' },
    label: { nl: 'Wat heb je?', en: 'What do you have?' },
    options: [
      { value: 'insurance', label: { nl: 'Een verzekering', en: 'An insurance' } },
      {
        value: 'donation-fund',
        label: { nl: 'Een broodfonds of schenkkring', en: 'A broodfonds (gift circle)' },
      },
    ],
  },
  yesNo('reinsured', '/policy/reinsured', {
    nl: 'Alleen bij een broodfonds: is het verzekerd tot de AOW-leeftijd?',
    en: 'For a broodfonds only: is it insured up to the pension age?',
  }),
  {
    ...{ name: 'monthly', pointer: '/policy/monthly', kind: 'amount', from: 0 },
    label: {
      nl: 'Wat krijg je per maand als je niet meer kunt werken?',
      en: 'What do you get per month when you can no longer work?',
    },
  },
  {
    ...{ name: 'from-loss', pointer: '/policy/fromLossPercent', kind: 'number', from: 0, to: 100 },
    label: {
      nl: 'Vanaf hoeveel procent verlies betaalt zij?',
      en: 'From how many per cents of loss does it pay?',
    },
  },
  {
    ...{ name: 'waiting', pointer: '/policy/waitingWeeks', kind: 'number', from: 0, decimals: 0 },
    label: { nl: 'Hoeveel weken moet je wachten?', en: 'How many weeks do you have to wait?' },
  },
  yesNo('until-pension', '/policy/untilPensionAge', {
    nl: 'Betaalt zij tot je AOW-leeftijd?',
    en: 'Does it pay up to your pension age?',
  }),
  {
    ...{ name: 'premium', pointer: '/policy/premium', kind: 'amount', from: 0 },
    label: { nl: 'Welke premie betaal je per maand?', en: 'Which premium do you pay per month?' },
  },
  {
    ...{ name: 'certificate', pointer: '/policy/certificateUntil', kind: 'date' },
    label: {
      nl: 'Tot wanneer geldt het bewijs van je verzekeraar?',
      en: 'Until when is the certificate of your insurer valid?',
    },
    help: {
      nl: 'Een bewijs dat zegt dat je deze verzekering hebt.',
      en: 'A paper that says that you have this policy.',
    },
  },
];

/** What the test of private cover asks. */
export const optOutForm: FormShape = () => [
  {
    legend: { nl: 'Over jou', en: 'About you' },
    fields: [
      variantField(({ optOut }) => optOut.allowed),
      BORN_NEEDED,
      PROFIT,
      yesNo('left-before', '/leftBefore', {
        nl: 'Ben je al eens eerder uitgestapt?',
        en: 'Have you left once before?',
      }),
    ],
  },
  {
    legend: { nl: 'Over je verzekering', en: 'About your policy' },
    help: {
      nl: 'Laat leeg wat je niet weet. Dan zie je wat nog nodig is.',
      en: 'Leave empty what you do not know. You then see what is still needed.',
    },
    fields: COVER,
  },
];
