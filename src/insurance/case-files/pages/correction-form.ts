import type { Text } from '../../../foundation/law/text.ts';
import { formatDate } from '../../../foundation/web/format.ts';
import type { FieldGroup } from '../../pages/form/field.ts';
import { correctable } from '../correction.ts';
import type { CaseFile } from '../record.ts';
import { EVENT_NAMES } from '../words.ts';
import { needed, ON, REASONS } from './fields.ts';

/** The form with which a mistake is put right: what was recorded is withdrawn, and recorded again if need be. */
export function correctionForm({ events }: CaseFile): readonly FieldGroup[] {
  const possible = correctable(events.map(({ event }) => event));
  return [
    {
      legend: { nl: 'De vergissing', en: 'The mistake' },
      fields: [
        needed({
          ...{ name: 'withdraws', pointer: '/withdraws', kind: 'choice' },
          label: { nl: 'Wat klopt er niet?', en: 'What is wrong?' },
          help: {
            nl: 'Dit telt dan niet meer, maar blijft in het dossier staan. Leg daarna vast hoe het wel was. Een beschikking, verklaring of premie vervang je door een nieuwe.',
            en: 'It then no longer counts, but stays in the file. After that, record how it was. A decision, certificate or premium is replaced by a new one.',
          },
          options: [
            { value: '', label: { nl: 'Kies', en: 'Choose' } },
            ...possible.map(number => ({ value: String(number), label: labelOf(events[number - 1]!) })),
          ],
        }),
        REASONS,
        ON,
      ],
    },
  ];
}

function labelOf({ number, event }: CaseFile['events'][number]): Text {
  const { nl, en } = EVENT_NAMES[event.kind];
  return {
    nl: `${number}. ${nl}, ${formatDate(event.on, 'nl')}`,
    en: `${number}. ${en}, ${formatDate(event.on, 'en')}`,
  };
}
