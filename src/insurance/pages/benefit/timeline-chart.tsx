import type { Language } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import type { Series } from '../../../foundation/web/chart/shape.ts';
import { formatAmount } from '../../../foundation/web/format.ts';
import type { Segment } from '../../model/timeline/segments.ts';
import { Day } from '../parts/day.tsx';
import { WORDS } from './benefit-words.ts';
import type { Outcome } from './work-out.ts';

interface Props {
  readonly language: Language;
  readonly outcome: Outcome;
}

/** Income in time: before, waiting, benefit and supplement, up to the pension age. */
export function TimelineChart({ language, outcome: { rules, timeline } }: Props) {
  const words = WORDS[language];
  const { segments } = timeline;
  const supplemented = segments.some(({ supplement }) => supplement > 0);
  const amount = (cents: number) => (cents === 0 ? '–' : formatAmount(cents, language));
  return (
    <Chart
      id="timeline"
      language={language}
      title={words.chart}
      description={
        segments.some(({ kind }) => kind === 'benefit')
          ? words.chartAbout(rules.waiting.weeks)
          : words.chartNothing
      }
      mark="steps"
      x={{ label: words.time, measure: 'date' }}
      y={{ label: words.perMonth, measure: 'cents', zero: true }}
      series={seriesOf(segments, words, supplemented)}
      table={{
        caption: words.table,
        columns: [
          { label: words.what },
          { label: words.from },
          { label: words.untilColumn },
          { label: words.perMonth, numeric: true },
          ...(supplemented ? [{ label: words.supplementColumn, numeric: true }] : []),
        ],
        rows: segments.map(({ kind, from, until, income, benefit, supplement }) => [
          words.kinds[kind],
          <Day language={language} date={from} />,
          until === undefined ? '–' : <Day language={language} date={until} />,
          amount(income + benefit),
          ...(supplemented ? [amount(supplement)] : []),
        ]),
      }}
    />
  );
}

function seriesOf(
  segments: readonly Segment[],
  words: (typeof WORDS)[Language],
  supplemented: boolean,
): readonly Series[] {
  const before = segments.filter(({ kind }) => kind === 'before');
  const after = segments.filter(({ kind }) => kind !== 'before');
  const onset = after[0]!.from;
  const line = (label: string, of: (segment: Segment) => number): Series => ({
    label,
    points: after.map((segment, i) => ({
      x: segment.from,
      // The line ends at the pension age at the height it had: what comes then is not worked out.
      y: of(segment.kind === 'pension' ? after[i - 1]! : segment),
    })),
  });
  return [
    {
      label: words.income,
      points: [...before, { ...before[0]!, from: onset }].map(({ from, income }) => ({ x: from, y: income })),
    },
    line(words.benefit, ({ benefit }) => benefit),
    ...(supplemented ? [line(words.withSupplement, ({ benefit, supplement }) => benefit + supplement)] : []),
  ];
}
