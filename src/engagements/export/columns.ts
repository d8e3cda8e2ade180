import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { writeHours } from '../model/hours.ts';
import { outcomeName, type RegisterDesk, sectorName } from '../pages/register-desk.ts';
import type { EngagementRecord } from '../store/record.ts';

/** A cell, with what a spreadsheet knows of it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** An amount in whole cents. */
  | { readonly kind: 'amount'; readonly cents: number }
  /** Hours with at most two decimals, as a number with a point. */
  | { readonly kind: 'hours'; readonly hours: string }
  | undefined;

/** What is left out of `FIELDS` in an export stands behind them. */
const WORDS = {
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  assessedOn: { nl: 'Peildatum', en: 'Calculation date' },
  answer: { nl: 'Antwoord', en: 'Answer' },
} as const;

/** How an export is made. */
export interface ExportForm {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  /** The questionnaire whose answers get a column each; undefined leaves answers out. */
  readonly answersOf: Compiled | undefined;
}

/** The names of the columns: an import knows those of the fields and of the answers. */
export function headersOf({ language, answersOf }: ExportForm): readonly string[] {
  return [
    ...FIELDS.map(field => FIELD_NAMES[field][language]),
    WORDS.outcome[language],
    WORDS.assessedOn[language],
    ...(answersOf?.questions ?? []).map(({ id }) => `${WORDS.answer[language]}: ${id}`),
  ];
}

const text = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === '' ? undefined : { kind: 'text', text: value };
/** Before 1 March 1900 spreadsheet programs do not agree which day a number is: such a date stays text. */
const FIRST_DAY = '1900-03-01';
const date = (value: IsoDate | null | undefined): Cell => {
  if (value === null || value === undefined) return undefined;
  return value < FIRST_DAY ? { kind: 'text', text: value } : { kind: 'date', date: value };
};

/** The cells of one engagement, beside the names of the columns. */
export function cellsOf(record: EngagementRecord, form: ExportForm): readonly Cell[] {
  const { worker, minutesPerWeek, rateCents, assessed } = record;
  const { language, desk, answersOf } = form;
  const cells: Readonly<Record<Field, Cell>> = {
    reference: text(record.reference),
    client: text(record.client),
    'worker-name': text(worker.name),
    'worker-kvk': text(worker.kvk),
    'worker-email': text(worker.email),
    chain: text(record.chain.join('; ')),
    assignment: text(record.assignment),
    starts: date(record.starts),
    ends: date(record.ends),
    'hours-per-week':
      minutesPerWeek === null ? undefined : { kind: 'hours', hours: writeHours(minutesPerWeek, 'en') },
    'hourly-rate': rateCents === null ? undefined : { kind: 'amount', cents: rateCents },
    sector: text(record.sector && sectorName(desk, record.sector, language)),
    contract: text(record.contract),
  };
  return [
    ...FIELDS.map(field => cells[field]),
    text(assessed && outcomeName(desk, assessed.outcome, language).title),
    date(assessed?.date),
    ...(answersOf?.questions ?? []).map(({ id }) => text(assessed?.answers[id])),
  ];
}

/** An amount as euros with two decimals and a point. */
export function eurosOf(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
