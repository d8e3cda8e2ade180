import type { Child } from 'hono/jsx';
import type { Language } from '../../foundation/law/text.ts';
import { Table } from '../../foundation/web/components/table.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { isHighRisk } from '../model/risk.ts';
import type { Listed } from '../store/list-engagements.ts';
import { ONE } from './addresses.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { PeriodText } from './period-text.tsx';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  caption: { nl: 'Inhuur', en: 'Engagements' },
  reference: { nl: 'Kenmerk', en: 'Reference' },
  client: { nl: 'Opdrachtgever', en: 'Client' },
  worker: { nl: 'Opdrachtnemer', en: 'Worker' },
  assignment: { nl: 'Opdracht', en: 'Assignment' },
  period: { nl: 'Periode', en: 'Period' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  decision: { nl: 'Besluit', en: 'Decision' },
  decided: { nl: 'genomen', en: 'made' },
  proposed: { nl: 'wacht op goedkeuring', en: 'waits for approval' },
  open: { nl: 'nog geen besluit', en: 'no decision yet' },
  none: { nl: 'niet nodig', en: 'not needed' },
  deviates: { nl: 'De praktijk wijkt af', en: 'The practice deviates' },
} as const;

const LONGEST = 80;

interface Props {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  readonly rows: readonly Listed[];
}

/** Engagements in a table, each with the way to its own page. */
export function RegisterTable({ language, desk, rows }: Props) {
  const label = (name: keyof typeof WORDS) => ({ label: WORDS[name][language] });
  return (
    <Table
      id="register"
      caption={WORDS.caption[language]}
      captionHidden
      columns={[
        label('reference'),
        label('client'),
        label('worker'),
        label('assignment'),
        label('period'),
        label('outcome'),
        label('decision'),
      ]}
      rows={rows.map(row => [
        <a href={fill(ONE, { engagement: row.id })[language]}>{row.reference}</a>,
        row.client,
        row.worker,
        short(row.assignment),
        <PeriodText language={language} starts={row.starts} ends={row.ends} />,
        <>
          <OutcomeBadge language={language} desk={desk} outcome={row.outcome} />
          {row.deviates && <span class="asks">{WORDS.deviates[language]}</span>}
        </>,
        decisionText(row, language),
      ])}
    />
  );
}

function decisionText({ outcome, decided, proposed }: Listed, language: Language): Child {
  if (decided) return WORDS.decided[language];
  if (proposed) return <span class="asks">{WORDS.proposed[language]}</span>;
  if (isHighRisk(outcome)) return <span class="asks">{WORDS.open[language]}</span>;
  return outcome === null ? '' : WORDS.none[language];
}

/** The first line, cut where it gets long. */
function short(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length <= LONGEST
    ? first
    : `${first
        .slice(0, LONGEST - 1)
        .trimEnd()
        .toWellFormed()}…`;
}
