import { heading, table, wrap } from '../../foundation/command-line/layout.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Question } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { formatPeriod } from '../../foundation/web/format.ts';
import { METHOD } from '../model/describe.ts';
import { outcomeOf } from '../pages/lookup.ts';
import { signed } from '../pages/numbers.ts';
import { range } from '../pdf/numbers.ts';

/** A questionnaire to read on a terminal. */
export function questionnaireText(compiled: Compiled, language: Language): string {
  const { questionnaire: q, hash } = compiled;
  const { scoring } = q;
  const words = WORDS[language];
  return [
    `${q.title[language]}\n`,
    `${q.id} ${q.version} · ${formatPeriod(q.from, q.until, language)}\n${hash}\n\n`,
    wrap(q.description[language]),
    heading(words.thresholds),
    wrap(`${words.prior} ${scoring.prior} ${scoring.unit[language]}. ${scoring.explanation[language]}`),
    table(
      scoring.bands.map(band => [
        range(band.from, band.to, language),
        outcomeOf(compiled, band.outcome).title[language],
      ]),
    ),
    heading(words.viewpoints),
    table(q.viewpoints.map(({ number, name, cap }) => [number, name[language], `${words.cap} ${cap}`])),
    heading(words.ends),
    ...q.ends.map(end =>
      wrap(`${end.title[language]} → ${outcomeOf(compiled, end.outcome).title[language]}`, '- '),
    ),
    ...q.sections.flatMap(section => [
      heading(section.title[language]),
      ...section.questions.map(question => questionLines(question, language)),
    ]),
    heading(words.method),
    ...METHOD[language].split('\n').map(line => wrap(line)),
  ].join('');
}

function questionLines({ id, text, viewpoint, options }: Question, language: Language): string {
  return [
    wrap(`${text[language]}  [${[id, viewpoint].filter(Boolean).join(', ')}]`),
    ...options.map(option =>
      wrap(
        `${option.text[language]}  [${option.id}]`,
        `  ${signed(option.points ?? 0, language).padStart(4)}  `,
      ),
    ),
    '\n',
  ].join('');
}

const WORDS = {
  nl: {
    thresholds: 'Grenzen',
    prior: 'De beginstand is',
    viewpoints: 'Gezichtspunten',
    cap: 'hooguit',
    ends: 'Wat meteen beslist',
    method: 'Zo reken je het na',
  },
  en: {
    thresholds: 'Thresholds',
    prior: 'The start is',
    viewpoints: 'Viewpoints',
    cap: 'at most',
    ends: 'What decides at once',
    method: 'How to compute it yourself',
  },
} as const;
