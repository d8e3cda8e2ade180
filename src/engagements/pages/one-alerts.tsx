import { Warning } from '../../foundation/web/components/warning.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { ASSESS, DECIDE } from './addresses.ts';
import type { OnePart } from './one-part.ts';

const WORDS = {
  assess: { nl: 'Nog niet beoordeeld.', en: 'Not assessed yet.' },
  assessText: {
    nl: 'Je weet nog niet of deze opdracht door een zelfstandige gedaan mag worden.',
    en: 'You do not know yet whether a self-employed person may do this assignment.',
  },
  assessLink: { nl: 'Beoordeel deze inhuur', en: 'Assess this engagement' },
  deviates: { nl: 'De praktijk wijkt af.', en: 'The practice deviates.' },
  deviatesText: {
    nl: 'Het werk gaat anders dan afgesproken. De beoordeling past er misschien niet meer bij.',
    en: 'The work is done otherwise than agreed. The assessment may no longer fit.',
  },
  again: { nl: 'Beoordeel opnieuw', en: 'Assess again' },
  decide: { nl: 'Hoog risico, nog geen besluit.', en: 'High risk, no decision yet.' },
  decideText: {
    nl: 'Bij deze uitkomst hoort een besluit van een mens. Dat deze uitkomst een hoog risico is, vindt Waaier; het staat in geen wet.',
    en: 'This outcome needs a decision by a person. That this outcome is a high risk is the view of Waaier; no law says so.',
  },
  decideLink: { nl: 'Leg een besluit vast', en: 'Record a decision' },
  waits: {
    nl: 'Er ligt een voorstel. Een goedkeurder die het niet zelf voorstelde, moet het goedkeuren.',
    en: 'There is a proposal. An approver who did not propose it must approve it.',
  },
} as const;

/** What this engagement asks for. */
export function Alerts({ language, file, mayEdit }: OnePart) {
  const { engagement, needsDecision, deviates, decisions } = file;
  const at = (paths: typeof ASSESS) => fill(paths, { engagement: engagement.id })[language];
  const waits = decisions.some(({ state, current }) => state === 'proposed' && current);
  return (
    <>
      {engagement.assessed === null && (
        <Warning title={WORDS.assess[language]}>
          {WORDS.assessText[language]} {mayEdit && <a href={at(ASSESS)}>{WORDS.assessLink[language]}</a>}
        </Warning>
      )}
      {deviates && (
        <Warning title={WORDS.deviates[language]}>
          {WORDS.deviatesText[language]} {mayEdit && <a href={at(ASSESS)}>{WORDS.again[language]}</a>}
        </Warning>
      )}
      {needsDecision && (
        <Warning title={WORDS.decide[language]}>
          {WORDS[waits ? 'waits' : 'decideText'][language]}{' '}
          {mayEdit && !waits && <a href={at(DECIDE)}>{WORDS.decideLink[language]}</a>}
        </Warning>
      )}
    </>
  );
}
