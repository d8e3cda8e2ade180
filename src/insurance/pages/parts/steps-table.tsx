import type { Child } from 'hono/jsx';
import type { Source } from '../../../foundation/law/source.ts';
import type { Language } from '../../../foundation/law/text.ts';
import type { Step } from '../../../foundation/law/tracer.ts';
import { SourceName } from '../../../foundation/web/components/source-link.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { formatAmount, formatDate, formatNumber } from '../../../foundation/web/format.ts';
import { classText } from './class-text.ts';
import { RULE_WORDS, STEP_WORDS, type StepMeasure } from './step-words.ts';

const WORDS = {
  step: { nl: 'Stap', en: 'Step' },
  value: { nl: 'Waarde', en: 'Value' },
  source: { nl: 'Volgens', en: 'By' },
  you: { nl: 'wat je invulde', en: 'what you filled in' },
} as const;

interface Props {
  readonly language: Language;
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly steps: readonly Step[];
  readonly sources: readonly Source[];
}

/** How an outcome came about: each value with what prescribes it. */
export function StepsTable({ language, id, caption, steps, sources }: Props) {
  const columns = [
    { label: WORDS.step[language] },
    { label: WORDS.value[language], numeric: true },
    { label: WORDS.source[language] },
  ];
  const told = steps.filter(({ value }) => value !== null);
  return (
    <Table
      id={id}
      caption={caption}
      columns={columns}
      rows={told.map(({ name, value, source }) => {
        const words = STEP_WORDS[name] ?? STEP_WORDS[name.replace(/ \d{4}-\d{2}-\d{2}$/, '')]!;
        const found = sources.find(one => one.id === source);
        return [
          words[language],
          shown(value, words.measure, language),
          found ? <SourceName language={language} source={found} /> : WORDS.you[language],
        ];
      })}
    />
  );
}

function shown(value: unknown, measure: StepMeasure, language: Language): Child {
  switch (measure) {
    case 'amount':
      return formatAmount(Number(value), language);
    case 'amount-by-year':
      return Object.entries(value as Readonly<Record<string, number | null>>)
        .filter(([, cents]) => cents !== null)
        .map(([year, cents]) => (
          <span class="own-line">
            {year}: {formatAmount(cents ?? 0, language)}
          </span>
        ));
    case 'percent':
      return `${formatNumber(Number(value), language)} %`;
    case 'share':
      return `${formatNumber(Number(value) * 100, language)} %`;
    case 'date':
      return formatDate(String(value), language);
    case 'class':
      return classText(String(value), language);
    case 'rule':
      return RULE_WORDS[String(value)]![language];
  }
}
