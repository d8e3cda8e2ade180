import type { Language } from '../../../foundation/law/text.ts';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { formatAmount } from '../../../foundation/web/format.ts';
import { classText } from '../parts/class-text.ts';
import { Day } from '../parts/day.tsx';
import { WORDS } from './benefit-words.ts';
import type { Outcome } from './work-out.ts';

interface Props {
  readonly language: Language;
  readonly outcome: Outcome;
}

/** The same person under each variant. */
export function AllVariants({ language, outcome: { all, timeline } }: Props) {
  const words = WORDS[language];
  return (
    <>
      <h2>{words.all}</h2>
      <p>{words.allAbout}</p>
      <Table
        id="all-variants"
        caption={words.all}
        captionHidden
        columns={[
          { label: words.variant },
          { label: words.begins },
          { label: words.class },
          { label: words.monthlyColumn, numeric: true },
        ]}
        rows={all.map(({ rules, benefit }) => {
          const inTime = benefit.entitled && (benefit.from ?? '') < timeline.pension;
          return [
            <>
              {rules.name[language]} <StatusLabel language={language} status={rules.status} />
            </>,
            inTime && benefit.from ? <Day language={language} date={benefit.from} /> : '–',
            classText(benefit.class, language),
            formatAmount(inTime ? benefit.monthly : 0, language),
          ];
        })}
      />
    </>
  );
}
