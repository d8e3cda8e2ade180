import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { outcomeOf } from './lookup.ts';
import { range, whole } from './numbers.ts';
import type { ScaleView } from './scale-view.ts';

const WORDS = {
  marker: { nl: 'deze opdracht', en: 'this assignment' },
  open: { nl: 'kan nog worden', en: 'can still become' },
} as const;

interface Props {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly view: ScaleView;
  readonly score: { readonly value: number; readonly low: number; readonly high: number };
}

/** The score on a line with its bands. Everything in the drawing is said in words below it as well. */
export function Scale({ language, compiled, view, score }: Props) {
  const titleOf = (outcome: string) => outcomeOf(compiled, outcome).title[language];
  return (
    <figure class="scale">
      <svg width="100%" height={view.open ? 92 : 76} aria-hidden="true" focusable="false">
        {view.bands.map(({ outcome, start, width }) => (
          <rect
            class={`band direction-${outcomeOf(compiled, outcome).direction}`}
            x={`${start}%`}
            y="34"
            width={`${width}%`}
            height="16"
          />
        ))}
        {view.borders.map(({ below, above, at }) => (
          <text
            class="border"
            x={`${at}%`}
            y="70"
            dx={below < 0 ? -4 : 4}
            text-anchor={below < 0 ? 'end' : 'start'}
          >
            {whole(below < 0 ? below : above, language)}
          </text>
        ))}
        {view.open && (
          <>
            <line class="open" x1={`${view.open.start}%`} x2={`${view.open.end}%`} y1="82" y2="82" />
            <line class="open" x1={`${view.open.start}%`} x2={`${view.open.start}%`} y1="76" y2="88" />
            <line class="open" x1={`${view.open.end}%`} x2={`${view.open.end}%`} y1="76" y2="88" />
          </>
        )}
        <line class="marker" x1={`${view.marker}%`} x2={`${view.marker}%`} y1="24" y2="60" />
        <text class="marker-label" x={`${view.marker}%`} y="16" text-anchor={anchor(view.marker)}>
          {WORDS.marker[language]}: {whole(score.value, language)}
        </text>
      </svg>
      <figcaption>
        <ul>
          {view.bands.map(({ outcome, from, to }) => (
            <li class={`direction-${outcomeOf(compiled, outcome).direction}`}>
              {titleOf(outcome)} <span>{range(from, to, language)}</span>
            </li>
          ))}
        </ul>
        <p class="visually-hidden">
          {WORDS.marker[language]}: {whole(score.value, language)}
          {view.open && `, ${WORDS.open[language]} ${range(score.low, score.high, language)}`}
        </p>
      </figcaption>
    </figure>
  );
}

/** Keeps the label inside the drawing. */
function anchor(marker: number): 'start' | 'middle' | 'end' {
  if (marker < 30) return 'start';
  return marker > 70 ? 'end' : 'middle';
}
