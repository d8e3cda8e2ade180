import type { Paths } from '../../foundation/web/paths.ts';

const below = (nl: string, en: string): Paths => ({
  nl: `/organisatie/inhuur${nl}`,
  en: `/en/organisation/engagements${en}`,
});

/** Where the pages of the register are. An address names things by id, never by anything of a person. */
export const LIST: Paths = below('', '');
export const NEW: Paths = below('/nieuw', '/new');
/** High risk, and no decision yet. */
export const HIGH_RISK: Paths = below('/hoog-risico', '/high-risk');
/** What the rules of another day would change. */
export const OUTDATED: Paths = below('/wat-verandert-er', '/what-changes');
/** Where an outcome from the browser can be kept. */
export const KEEP: Paths = below('/bewaar-uitkomst', '/keep-outcome');
export const WORKER: Paths = below('/opdrachtnemer/:worker', '/worker/:worker');

export const ONE: Paths = below('/:engagement', '/:engagement');
export const CHANGE: Paths = below('/:engagement/wijzigen', '/:engagement/change');
export const END: Paths = below('/:engagement/beeindigen', '/:engagement/end');
export const REMOVE: Paths = below('/:engagement/verwijderen', '/:engagement/remove');
export const ASSESS: Paths = below('/:engagement/beoordelen', '/:engagement/assess');
/** Takes the answers of the engagement into the browser; only by POST. */
export const ANSWERS: Paths = below('/:engagement/antwoorden', '/:engagement/answers');
/** The assessment as a file. */
export const RECEIPT: Paths = below('/:engagement/beoordeling.json', '/:engagement/assessment.json');
export const DECIDE: Paths = below('/:engagement/besluit', '/:engagement/decision');
export const SETTLE: Paths = below('/:engagement/besluit/:decision', '/:engagement/decision/:decision');
export const WITHDRAW: Paths = below(
  '/:engagement/besluit/:decision/intrekken',
  '/:engagement/decision/:decision/withdraw',
);
export const CHECK: Paths = below('/:engagement/controle', '/:engagement/check');
export const EVIDENCE: Paths = below('/:engagement/bewijs', '/:engagement/evidence');
/** Gives a piece of evidence, as a file to keep. */
export const PIECE: Paths = below('/:engagement/bewijs/:evidence', '/:engagement/evidence/:evidence');
export const REMOVE_PIECE: Paths = below(
  '/:engagement/bewijs/:evidence/verwijderen',
  '/:engagement/evidence/:evidence/remove',
);

/** What the parameters name. */
export const THINGS = { engagement: 'engagement' } as const;
