import type { IsoDate } from '../../foundation/law/date.ts';
import type { Registry } from '../model/registry.ts';

/** What the pages work with besides a request. */
export interface Desk {
  readonly rules: Registry;
  /** The calendar date in the Netherlands. */
  today(): IsoDate;
}

/** The questionnaire that the pages ask. */
export const QUESTIONNAIRE = 'hiring';
