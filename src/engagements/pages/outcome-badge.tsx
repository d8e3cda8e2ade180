import type { Language } from '../../foundation/law/text.ts';
import { isHighRisk } from '../model/risk.ts';
import { outcomeName, type RegisterDesk } from './register-desk.ts';

const WORDS = {
  none: { nl: 'Niet beoordeeld', en: 'Not assessed' },
  risk: { nl: 'hoog risico', en: 'high risk' },
} as const;

interface Props {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  readonly outcome: string | null;
}

/** An outcome in a line of text. The words say it; the colour only helps. */
export function OutcomeBadge({ language, desk, outcome }: Props) {
  if (outcome === null) return <span class="not-assessed">{WORDS.none[language]}</span>;
  const { title, direction } = outcomeName(desk, outcome, language);
  return (
    <span class={`outcome-badge direction-${direction}`}>
      {title}
      {isHighRisk(outcome) && <span class="risk"> ({WORDS.risk[language]})</span>}
    </span>
  );
}
