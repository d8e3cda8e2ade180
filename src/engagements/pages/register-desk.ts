import { dateInTheNetherlands, QUESTIONNAIRE, type Registry, registry } from '../../assessment/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Direction } from '../../foundation/questionnaire/schema.ts';
import type { Services } from '../../foundation/services.ts';
import type { Sector } from '../model/sector.ts';

/** What the pages and the API of the register work with besides a request. */
export interface RegisterDesk {
  readonly services: Services;
  readonly rules: Registry;
  /** The calendar date in the Netherlands. */
  today(): IsoDate;
}

/** @param rules those of the product when left out */
export function registerDesk(services: Services, rules?: Registry): RegisterDesk {
  return {
    services,
    get rules() {
      return rules ?? registry();
    },
    today: () => dateInTheNetherlands(services.now()),
  };
}

/** The sectors that the newest questionnaire knows. */
export function sectorsOf({ rules }: Pick<RegisterDesk, 'rules'>): readonly Sector[] {
  return rules.newest(QUESTIONNAIRE)?.questions.find(({ id }) => id === 'sector')?.options ?? [];
}

/** An outcome as people call it. */
export interface OutcomeName {
  readonly id: string;
  readonly title: string;
  readonly direction: Direction;
}

/** The outcomes that the newest questionnaire knows. */
export function outcomesOf(
  { rules }: Pick<RegisterDesk, 'rules'>,
  language: Language,
): readonly OutcomeName[] {
  const outcomes = rules.newest(QUESTIONNAIRE)?.questionnaire.outcomes ?? [];
  return outcomes.map(({ id, title, direction }) => ({ id, title: title[language], direction }));
}

/** What an outcome is called; one that only older rules know goes by its id. */
export function outcomeName(desk: Pick<RegisterDesk, 'rules'>, id: string, language: Language): OutcomeName {
  const known = outcomesOf(desk, language).find(outcome => outcome.id === id);
  return known ?? { id, title: id, direction: 'neither' };
}

/** What a sector is called, likewise. */
export function sectorName(desk: Pick<RegisterDesk, 'rules'>, id: string, language: Language): string {
  return sectorsOf(desk).find(sector => sector.id === id)?.text[language] ?? id;
}
