import type { FormField, FormShape } from '../form/field.ts';
import { yesNo } from '../parts/choice.ts';
import { BORN } from '../parts/common-fields.ts';

/** What the circle asks, also by the name that the calculation gives it. */
export const QUESTIONS: readonly FormField[] = [
  {
    ...{ name: 'kind', pointer: '/kind', kind: 'choice' },
    label: { nl: 'Hoe werk je?', en: 'How do you work?' },
    options: [
      { value: '', label: { nl: 'Weet ik niet', en: 'I do not know' } },
      {
        value: 'profit-taker',
        label: { nl: 'Ik heb winst uit een eigen bedrijf', en: 'I have profit from a business of my own' },
      },
      {
        value: 'result-taker',
        label: {
          nl: 'Ik heb inkomsten uit werk, maar geen bedrijf',
          en: 'I have income from work, but no business',
        },
      },
      {
        value: 'director-shareholder',
        label: { nl: 'Ik ben directeur van mijn eigen bv', en: 'I am director of my own company (bv)' },
      },
      {
        value: 'assisting-spouse',
        label: {
          nl: 'Ik werk mee in het bedrijf van mijn partner',
          en: 'I work along in the business of my partner',
        },
      },
      { value: 'employee', label: { nl: 'Ik ben alleen werknemer', en: 'I am an employee only' } },
    ],
  },
  BORN,
  yesNo('staff', '/staff', { nl: 'Heb je personeel?', en: 'Do you employ others?' }),
  yesNo('farming', '/farming', { nl: 'Werk je in de landbouw?', en: 'Do you work in farming?' }),
  yesNo(
    'objector',
    '/conscientiousObjector',
    {
      nl: 'Mag je van je geloof geen verzekering hebben?',
      en: 'Does your faith forbid you to be insured?',
    },
    {
      nl: 'De wet noemt dit een gemoedsbezwaarde.',
      en: 'The law calls this a conscientious objector.',
    },
  ),
  yesNo('employee', '/alsoEmployee', {
    nl: 'Heb je ook een baan als werknemer?',
    en: 'Do you also have a job as an employee?',
  }),
  {
    ...{ name: 'insured-since', pointer: '/alreadyInsuredSince', kind: 'date' },
    label: {
      nl: 'Sinds wanneer heb je een eigen verzekering?',
      en: 'Since when have you had a policy of your own?',
    },
    help: { nl: 'Laat leeg als je er geen hebt.', en: 'Leave empty if you have none.' },
  },
];

export const circleForm: FormShape = () => [
  {
    legend: { nl: 'Over jou', en: 'About you' },
    help: {
      nl: 'Vul in wat je weet. Je ziet daarna welk antwoord nog telt.',
      en: 'Fill in what you know. You then see which answer still counts.',
    },
    fields: QUESTIONS,
  },
];
