import type { IsoDate } from '../../foundation/law/date.ts';
import { dateInTheNetherlands } from '../../foundation/law/today.ts';
import type { Services } from '../../foundation/services.ts';

/** What the pages and the API of case files work with besides a request. */
export interface CaseDesk {
  readonly services: Services;
  /** The calendar date in the Netherlands. */
  today(): IsoDate;
}

export function caseDesk(services: Services): CaseDesk {
  return { services, today: () => dateInTheNetherlands(services.now()) };
}
