import type { Child } from 'hono/jsx';
import type { Source, Status } from '../../foundation/law/source.ts';
import type { Language } from '../../foundation/law/text.ts';
import { StatusLabel } from '../../foundation/web/components/status-label.tsx';
import { signed } from './numbers.ts';
import { SourceLinks } from './source-links.tsx';

const WORDS = {
  answer: { nl: 'Antwoord, met de reden', en: 'Answer, with the reason' },
  points: { nl: 'Punten', en: 'Points' },
  none: { nl: 'geen', en: 'none' },
} as const;

/** A question with one or more of its options. */
export interface PointsGroup {
  readonly question: string;
  readonly sources: readonly Source[];
  /** What holds for all of its answers. */
  readonly remark?: string | undefined;
  readonly rows: readonly PointsRow[];
}

export interface PointsRow {
  readonly answer: string;
  readonly because: string | undefined;
  /** What weight the points themselves have: nearly always "ours". */
  readonly status: Status | undefined;
  /** Undefined where no points are given at all. */
  readonly points: number | undefined;
}

interface Props {
  readonly language: Language;
  readonly id: string;
  readonly caption: Child;
  readonly groups: readonly PointsGroup[];
}

/** Questions with their answers and points: two columns, so that it fits a small screen. */
export function PointsTable({ language, id, caption, groups }: Props) {
  return (
    <table class="points" id={id}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{WORDS.answer[language]}</th>
          <th scope="col" class="numeric">
            {WORDS.points[language]}
          </th>
        </tr>
      </thead>
      {groups.map(({ question, sources, remark, rows }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={2}>
              {question}
              {remark && <span class="because">{remark}</span>}
              <SourceLinks language={language} sources={sources} brief />
            </th>
          </tr>
          {rows.map(row => (
            <tr>
              <td>
                <strong>{row.answer}</strong>
                {row.because && <span class="because">{row.because}</span>}
              </td>
              <td class="numeric">
                {row.points === undefined ? WORDS.none[language] : signed(row.points, language)}
                {row.status && <StatusLabel language={language} status={row.status} />}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
