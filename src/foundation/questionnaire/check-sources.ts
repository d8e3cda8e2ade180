import type { Text } from '../law/text.ts';
import { error, type Finding, warning } from './finding.ts';
import { type Path, placedQuestions } from './places.ts';
import type { Id, Questionnaire } from './schema.ts';

interface Reference {
  readonly id: Id;
  readonly path: Path;
}

/** Sources that are named but not there, or there but not named; viewpoints without a question; points without a source
 *  or a reason; texts that are the same in both languages; periods that end before they start. */
export function sourceFindings(questionnaire: Questionnaire): readonly Finding[] {
  return [
    ...unknownSources(questionnaire),
    ...unusedNames(questionnaire),
    ...unexplainedPoints(questionnaire),
    ...sameTexts(questionnaire, []),
    ...reversedPeriods(questionnaire),
  ];
}

function references(questionnaire: Questionnaire): readonly Reference[] {
  const { viewpoints, scoring, outcomes, ends, notes } = questionnaire;
  const list = (ids: readonly Id[], path: Path) => ids.map((id, i) => ({ id, path: [...path, i] }));
  const lists = { viewpoints, outcomes, ends, notes };
  return [
    { id: scoring.source, path: ['scoring', 'source'] },
    ...Object.entries(lists).flatMap(([name, items]) =>
      items.flatMap(({ sources }, i) => list(sources, [name, i, 'sources'])),
    ),
    ...outcomes.flatMap(({ next }, o) =>
      next.flatMap(({ source }, i) =>
        source === undefined ? [] : [{ id: source, path: ['outcomes', o, 'next', i, 'source'] }],
      ),
    ),
    ...placedQuestions(questionnaire).flatMap(({ question, path }) => [
      ...list(question.sources, [...path, 'sources']),
      ...question.options.flatMap(({ pointsSource }, o) =>
        pointsSource === undefined
          ? []
          : [{ id: pointsSource, path: [...path, 'options', o, 'pointsSource'] }],
      ),
    ]),
  ];
}

function unknownSources(questionnaire: Questionnaire): readonly Finding[] {
  const known = new Set(questionnaire.sources.map(({ id }) => id));
  return references(questionnaire)
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) =>
      error(
        'unknown-source',
        path,
        `Er is geen bron “${id}”. Zet haar bij de bronnen (sources), of noem een andere.`,
        `There is no source “${id}”. Add it to the sources, or name another.`,
      ),
    );
}

function unusedNames(questionnaire: Questionnaire): readonly Finding[] {
  const named = new Set(references(questionnaire).map(({ id }) => id));
  const viewpoints = new Set(placedQuestions(questionnaire).map(({ question }) => question.viewpoint));
  return [
    ...questionnaire.sources.flatMap(({ id }, i) =>
      named.has(id)
        ? []
        : [
            warning(
              'unused-source',
              ['sources', i],
              `Niets noemt bron “${id}”.`,
              `Nothing names source “${id}”.`,
            ),
          ],
    ),
    ...questionnaire.viewpoints.flatMap(({ id }, i) =>
      viewpoints.has(id)
        ? []
        : [
            warning(
              'unused-viewpoint',
              ['viewpoints', i],
              `Geen vraag telt mee voor gezichtspunt “${id}”.`,
              `No question counts for viewpoint “${id}”.`,
            ),
          ],
    ),
  ];
}

function unexplainedPoints(questionnaire: Questionnaire): readonly Finding[] {
  return placedQuestions(questionnaire).flatMap(({ question, path }) =>
    question.options.flatMap(({ id, points, pointsSource, because }, o) => {
      if (points === undefined || points === 0) return [];
      const at = [...path, 'options', o];
      const of = {
        nl: `Antwoord “${id}” van vraag “${question.id}” geeft ${points} punten`,
        en: `Option “${id}” of question “${question.id}” gives ${points} points`,
      };
      return [
        ...(pointsSource === undefined
          ? [
              error(
                'points-without-source',
                at,
                `${of.nl}, maar zegt niet waar die vandaan komen (pointsSource). Zijn ze van ons, noem dan een bron van de soort “ours”.`,
                `${of.en}, but does not say where they come from (pointsSource). If they are ours, name a source of kind “ours”.`,
              ),
            ]
          : []),
        ...(because === undefined
          ? [
              error(
                'points-without-reason',
                at,
                `${of.nl}, maar zegt niet waarom (because).`,
                `${of.en}, but does not say why (because).`,
              ),
            ]
          : []),
      ];
    }),
  );
}

/** Names and short answers can be the same in both languages; a phrase of three words is likely to be forgotten. */
function sameTexts(value: unknown, path: Path): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value))
    return value.nl === value.en && value.nl.trim().split(/\s+/).length >= 3
      ? [
          warning(
            'same-text',
            path,
            `De Nederlandse en de Engelse tekst zijn gelijk: “${value.nl}”.`,
            `The Dutch and the English text are the same: “${value.nl}”.`,
          ),
        ]
      : [];
  return Object.entries(value).flatMap(([key, item]) => sameTexts(item, [...path, key]));
}

function isText(value: object): value is Text {
  return 'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string';
}

function reversedPeriods({ from, until, sources, notes }: Questionnaire): readonly Finding[] {
  const periods = [
    { from, until, path: ['until'] as Path },
    ...sources.map((source, i) => ({ ...source, path: ['sources', i, 'until'] as Path })),
    ...notes.map((note, i) => ({ ...note, path: ['notes', i, 'until'] as Path })),
  ];
  return periods.flatMap(period =>
    period.from !== undefined && period.until !== undefined && period.until < period.from
      ? [
          error(
            'period-reversed',
            period.path,
            `De laatste dag (${period.until}) ligt voor de eerste (${period.from}).`,
            `The last day (${period.until}) is before the first (${period.from}).`,
          ),
        ]
      : [],
  );
}
