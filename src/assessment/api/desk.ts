import type { IsoDate } from '../../foundation/law/date.ts';
import type { Registry } from '../model/registry.ts';

/** What the operations work with besides a request. */
export interface Desk {
  readonly rules: Registry;
  /** The calendar date in the Netherlands. */
  today(): IsoDate;
}

/** The group under which the operations stand in the API document. */
export const TAG = 'Beoordelen';

/** Largest body of one assessment, in bytes. */
export const MAX_BYTES = 100_000;

export const EXAMPLE = {
  questionnaire: 'hiring',
  date: '2026-11-22',
  answers: {},
} as const;
