import { QUESTIONNAIRE, type Registry } from '../../../assessment/index.ts';
import { sectorsOf } from '../../pages/register-desk.ts';
import type { Choices } from '../choices.ts';
import type { ImportRules } from './import-rules.ts';

/** How the rows are read that somebody chose so.
 *  @throws InputError when no version of the questionnaire is valid on the date that was chosen */
export function rulesOf({ date, mapping, notation, existing }: Choices, rules: Registry): ImportRules {
  const compiled = rules.find(QUESTIONNAIRE, date);
  return { compiled, date, sectors: sectorsOf({ rules }), mapping, notation, existing };
}
