import type { Text } from '../../foundation/law/text.ts';
import type { Kind } from './plan-reminders.ts';

/** What a reminder is about, and what to do. */
export const KIND_NAMES: Readonly<Record<Kind, Text>> = {
  ends: { nl: 'Einddatum komt dichterbij', en: 'End date is near' },
  interval: { nl: 'Opnieuw beoordelen', en: 'Assess again' },
  extension: { nl: 'Verlengd na de beoordeling', en: 'Extended after the assessment' },
  'rate-change': { nl: 'Ander tarief na de beoordeling', en: 'Other rate after the assessment' },
  'second-engagement': {
    nl: 'Tweede inhuur van dezelfde opdrachtnemer',
    en: 'Second engagement of the same worker',
  },
};

export const KIND_TEXTS: Readonly<Record<Kind, Text>> = {
  ends: {
    nl: 'Stopt de inhuur, of verleng je? Beoordeel opnieuw voor je verlengt.',
    en: 'Does the engagement stop, or do you extend it? Assess it again before you extend it.',
  },
  interval: {
    nl: 'De laatste beoordeling is al even geleden. Gaat het werk nog zoals toen?',
    en: 'The last assessment was some time ago. Is the work still done as it was then?',
  },
  extension: {
    nl: 'De inhuur duurt langer dan toen je beoordeelde. Beoordeel opnieuw.',
    en: 'The engagement takes longer than when you assessed it. Assess it again.',
  },
  'rate-change': {
    nl: 'Het tarief is anders dan toen je beoordeelde. Beoordeel opnieuw.',
    en: 'The rate is not what it was when you assessed it. Assess it again.',
  },
  'second-engagement': {
    nl: 'Er liep al een inhuur van deze opdrachtnemer. Bekijk ze samen: het gaat om het geheel.',
    en: 'Another engagement of this worker was already running. See them together: the whole counts.',
  },
};
