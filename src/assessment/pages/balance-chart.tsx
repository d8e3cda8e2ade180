import type { Language } from '../../foundation/law/text.ts';
import type { BalanceRow } from './balance-view.ts';
import { whole } from './numbers.ts';

const WORDS = {
  caption: {
    nl: 'Punten per gezichtspunt',
    en: 'Points per viewpoint',
  },
  viewpoint: { nl: 'Gezichtspunt', en: 'Viewpoint' },
  points: { nl: 'Punten', en: 'Points' },
  // Soft hyphens: these words must fit half of half a small screen.
  selfEmployment: { nl: 'naar zelf\u00adstandig werk', en: 'to self-employ\u00adment' },
  employment: { nl: 'naar dienst\u00adbetrek\u00adking', en: 'to employ\u00adment' },
  capped: { nl: 'meer telt niet mee', en: 'more does not count' },
} as const;

/** Room beside each bar for its number, in percent of the cell. */
const NUMBER_ROOM = 12;
const HALF = 50;

interface Props {
  readonly language: Language;
  readonly rows: readonly BalanceRow[];
}

/** The viewpoints laid left and right of a line: a table whose cells say the points in words and draw them as well. */
export function BalanceChart({ language, rows }: Props) {
  return (
    <table class="balance">
      <caption class="visually-hidden">{WORDS.caption[language]}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{WORDS.viewpoint[language]}</span>
          </th>
          <th scope="col">
            <span class="visually-hidden">{WORDS.points[language]}: </span>
            <span class="sides">
              <span>{WORDS.selfEmployment[language]}</span>
              <span>{WORDS.employment[language]}</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row">
              <span class="viewpoint">
                <span>{row.number}</span> <span>{row.name}</span>
              </span>
            </th>
            <td>
              <span class="visually-hidden">
                {row.words}
                {row.capped && ` (${WORDS.capped[language]})`}
              </span>
              <Bar language={language} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({
  language,
  row: { points, length },
}: {
  readonly language: Language;
  readonly row: BalanceRow;
}) {
  const size = (length * (HALF - NUMBER_ROOM)) / 100;
  const left = points < 0;
  const label = whole(Math.abs(points), language);
  return (
    <svg class="bar" width="100%" height="36" aria-hidden="true" focusable="false">
      {points !== 0 && (
        <rect
          class={left ? 'towards-self-employment' : 'towards-employment'}
          x={`${left ? HALF - size : HALF}%`}
          y="10"
          width={`${size}%`}
          height="16"
          rx="3"
        />
      )}
      <line class="middle" x1="50%" x2="50%" y1="0" y2="36" />
      <text x={`${left ? HALF - size - 2 : HALF + size + 2}%`} y="23.5" text-anchor={left ? 'end' : 'start'}>
        {label}
      </text>
    </svg>
  );
}
