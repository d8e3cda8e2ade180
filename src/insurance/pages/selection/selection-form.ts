import { marketSwitches } from '../../rules/market-switches.ts';
import type { FieldGroup } from '../form/field.ts';
import { fieldAt } from '../parts/form-fields.ts';

const share = (pointer: string, name: keyof typeof marketSwitches) =>
  fieldAt(pointer, 'percent', marketSwitches[name].name, { help: marketSwitches[name].change });

/** What a market with selection is asked for. Percentages of the income, or of all people. */
export const selectionForm: readonly FieldGroup[] = [
  {
    legend: { nl: 'Wie er zijn', en: 'Who there are' },
    help: {
      nl: 'Het risico is wat iemand gemiddeld kost, als percentage van het inkomen. We verdelen het gelijk tussen het laagste en het hoogste.',
      en: 'The risk is what somebody costs on average, as a percentage of the income. We spread it evenly between the lowest and the highest.',
    },
    fields: [
      fieldAt(
        '/risk/uniform/0',
        'percent',
        { nl: 'Laagste risico (%)', en: 'Lowest risk (%)' },
        { initial: '0' },
      ),
      fieldAt(
        '/risk/uniform/1',
        'percent',
        { nl: 'Hoogste risico (%)', en: 'Highest risk (%)' },
        { initial: '16' },
      ),
      fieldAt(
        '/inert',
        'percent',
        { nl: 'Deel dat nooit vertrekt (%)', en: 'Part that never leaves (%)' },
        { initial: '0' },
      ),
    ],
  },
  {
    legend: { nl: 'De private markt', en: 'The private market' },
    fields: [
      fieldAt(
        '/private/loading',
        'percent',
        { nl: 'Opslag van de verzekeraar (%)', en: 'Loading of the insurer (%)' },
        {
          help: { nl: 'Boven op het risico van de klant.', en: 'On top of the risk of the client.' },
          initial: '30',
        },
      ),
      fieldAt(
        '/private/switchingCost',
        'percent',
        { nl: 'Kosten van overstappen (% van het inkomen)', en: 'Cost of changing over (% of the income)' },
        { initial: '0' },
      ),
      fieldAt(
        '/levy',
        'percent',
        { nl: 'Heffing op wie vertrekt (% van het inkomen)', en: 'Levy on who leaves (% of the income)' },
        { initial: '0' },
      ),
      fieldAt(
        '/start',
        'percent',
        { nl: 'Premie in het eerste jaar (%)', en: 'Premium in the first year (%)' },
        {
          help: {
            nl: 'Leeg: de premie als iedereen blijft.',
            en: 'Empty: the premium when everybody stays.',
          },
        },
      ),
    ],
  },
  {
    legend: { nl: 'Wat het versnelt', en: 'What speeds it up' },
    help: {
      nl: 'De vier versnellers uit de Kamerbrief van 2021, § 3.4. Vul een percentage in, of laat leeg. Wat ze in het model veranderen is van Waaier.',
      en: 'The four accelerators of the letter of 2021, § 3.4. Fill in a percentage, or leave empty. What they change in the model is by Waaier.',
    },
    fields: [
      share('/switches/heavyOccupations/share', 'heavyOccupations'),
      fieldAt('/switches/heavyOccupations/risk', 'percent', {
        nl: 'Risico van de zware beroepen (%)',
        en: 'Risk of the heavy occupations (%)',
      }),
      share('/switches/transition/share', 'transition'),
      share('/switches/waitingTime/share', 'waitingTime'),
      share('/switches/staff/share', 'staff'),
    ],
  },
  {
    legend: { nl: 'Wat het dempt', en: 'What dampens it' },
    help: { nl: 'De vier dempers uit dezelfde brief.', en: 'The four dampers of the same letter.' },
    fields: [
      share('/switches/default/share', 'default'),
      fieldAt(
        '/switches/preference/public',
        'percent',
        { nl: 'Voorkeur voor publiek (%)', en: 'Preference for public (%)' },
        { help: marketSwitches.preference.change },
      ),
      fieldAt('/switches/preference/private', 'percent', {
        nl: 'Voorkeur voor privaat (%)',
        en: 'Preference for private (%)',
      }),
      share('/switches/onceInLife/share', 'onceInLife'),
      fieldAt('/switches/levy/amount', 'percent', marketSwitches.levy.name, {
        help: marketSwitches.levy.change,
      }),
    ],
  },
];
