import type { Paths } from '../../foundation/web/paths.ts';

/** Where the pages of the assessment are. Question ids may stand in an address, answers never. */
export const START: Paths = { nl: '/beoordelen', en: '/en/assess' };
export const QUESTION: Paths = { nl: '/beoordelen/vraag/:question', en: '/en/assess/question/:question' };
export const SUMMARY: Paths = { nl: '/beoordelen/overzicht', en: '/en/assess/summary' };
export const OUTCOME: Paths = { nl: '/beoordelen/uitkomst', en: '/en/assess/outcome' };
export const PDF: Paths = { nl: '/beoordelen/uitkomst.pdf', en: '/en/assess/outcome.pdf' };
export const FILE: Paths = { nl: '/beoordelen/bestand', en: '/en/assess/file' };
export const LOAD: Paths = { nl: '/beoordelen/laden', en: '/en/assess/load' };
export const WEIGHTS: Paths = { nl: '/beoordelen/weging', en: '/en/assess/weights' };
export const EXAMPLE: Paths = { nl: '/beoordelen/voorbeeld', en: '/en/assess/example' };
/** Throws the answers away; only by POST. */
export const START_OVER: Paths = { nl: '/beoordelen/opnieuw', en: '/en/assess/start-over' };
