import { type IsoDate, isIsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { formatDate, formatPeriod } from '../../foundation/web/format.ts';
import type { Registry } from '../model/registry.ts';
import { QUESTIONNAIRE } from './desk.ts';
import { quoted } from './numbers.ts';

/** What is wrong with a calculation date as typed; undefined when it can be used. Names the period that can. */
export function dateError(rules: Registry, date: string, language: Language): string | undefined {
  if (rules.valid(QUESTIONNAIRE, date) !== undefined) return undefined;
  const periods = validPeriods(rules, language);
  const dutch = language === 'nl';
  if (date === '') return dutch ? `Vul een datum in: ${periods}.` : `Fill in a date: ${periods}.`;
  if (!isIsoDate(date)) {
    const given = quoted(date.slice(0, 40));
    return dutch
      ? `${given} is geen bestaande datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22. Het kan ${periods}.`
      : `${given} is not an existing date. Write year-month-day, for instance 2026-11-22. It can be ${periods}.`;
  }
  const shown = formatDate(date, language);
  return dutch
    ? `Op ${shown} geldt deze vragenlijst niet. Kies een datum ${periods}.`
    : `This questionnaire does not apply on ${shown}. Choose a date ${periods}.`;
}

/** "van … tot en met …": every period for which there are rules. */
export function validPeriods(rules: Registry, language: Language): string {
  return rules.all
    .filter(({ questionnaire }) => questionnaire.id === QUESTIONNAIRE)
    .map(({ questionnaire: { from, until } }) => period(from, until, language))
    .join(language === 'nl' ? ' of ' : ' or ');
}

function period(from: IsoDate, until: IsoDate | undefined, language: Language): string {
  const text = formatPeriod(from, until, language)!;
  if (until === undefined) return text;
  return language === 'nl' ? `van ${text}` : `from ${text}`;
}
