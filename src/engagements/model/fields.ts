import type { Text } from '../../foundation/law/text.ts';

/** The fields of an engagement as a person fills them in, one text each: in a form, or in a column of a spreadsheet. */
export const FIELDS = [
  'reference',
  'client',
  'worker-name',
  'worker-kvk',
  'worker-email',
  'chain',
  'assignment',
  'starts',
  'ends',
  'hours-per-week',
  'hourly-rate',
  'sector',
  'contract',
] as const;
export type Field = (typeof FIELDS)[number];

/** What each field is called. */
export const FIELD_NAMES: Readonly<Record<Field, Text>> = {
  reference: { nl: 'Kenmerk', en: 'Reference' },
  client: { nl: 'Opdrachtgever', en: 'Client' },
  'worker-name': { nl: 'Naam van de opdrachtnemer', en: 'Name of the worker' },
  'worker-kvk': { nl: 'KvK-nummer van de opdrachtnemer', en: 'KvK number of the worker' },
  'worker-email': { nl: 'E-mailadres van de opdrachtnemer', en: 'E-mail address of the worker' },
  chain: { nl: 'Partijen ertussen', en: 'Parties in between' },
  assignment: { nl: 'Opdracht', en: 'Assignment' },
  starts: { nl: 'Begindatum', en: 'Start date' },
  ends: { nl: 'Einddatum', en: 'End date' },
  'hours-per-week': { nl: 'Uren per week', en: 'Hours per week' },
  'hourly-rate': { nl: 'Uurtarief zonder btw', en: 'Hourly rate without VAT' },
  sector: { nl: 'Sector', en: 'Sector' },
  contract: { nl: 'Contract', en: 'Contract' },
};

/** Place of each field in an engagement. */
export const POINTERS: Readonly<Record<Field, string>> = {
  reference: '/reference',
  client: '/client',
  'worker-name': '/worker/name',
  'worker-kvk': '/worker/kvk',
  'worker-email': '/worker/email',
  chain: '/chain',
  assignment: '/assignment',
  starts: '/starts',
  ends: '/ends',
  'hours-per-week': '/minutesPerWeek',
  'hourly-rate': '/rateCents',
  sector: '/sector',
  contract: '/contract',
};

/** The field that a problem is about; undefined when it is about the whole. */
export function fieldAt(pointer: string): Field | undefined {
  return FIELDS.find(field => pointer === POINTERS[field] || pointer.startsWith(`${POINTERS[field]}/`));
}
