import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import type { Compiled } from '../../../foundation/questionnaire/types.ts';
import type { Sector } from '../../model/sector.ts';
import type { Existing } from '../columns/check-mapping.ts';
import type { Mapping } from '../columns/target.ts';

/** How the rows of one import are read. */
export interface ImportRules {
  /** The questionnaire that answers belong to, as it is valid on `date`. */
  readonly compiled: Compiled;
  /** Calculation date of the assessments. */
  readonly date: IsoDate;
  readonly sectors: readonly Sector[];
  readonly mapping: Mapping;
  /** How amounts and hours are written in the sheet. */
  readonly notation: Language;
  readonly existing: Existing;
}
