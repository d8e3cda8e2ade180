import { error, type Finding } from './finding.ts';
import { mentions, type Path, placedQuestions, placedRules } from './places.ts';
import type { Id, Questionnaire } from './schema.ts';

/** Most options of one question: the evaluators keep an answer in a byte. */
const MOST_OPTIONS = 255;
/** Most questions and outcomes: the evaluators count in parts of a 32-bit number. */
const MOST_QUESTIONS = 500;
const MOST_OUTCOMES = 31;

/** What makes a questionnaire mean nothing: names that are used twice or not known, rules on later questions, points
 *  that go nowhere, scores without one outcome. `compile` refuses it; `checkQuestionnaire` reports it with the rest. */
export function structureFindings(questionnaire: Questionnaire): readonly Finding[] {
  return [
    ...duplicateFindings(questionnaire),
    ...unknownNames(questionnaire),
    ...tooMany(questionnaire),
    ...badMentions(questionnaire),
    ...badPoints(questionnaire),
    ...badBands(questionnaire),
  ];
}

/** Names that are used twice where each may be used once. */
export function duplicateFindings(questionnaire: Questionnaire): readonly Finding[] {
  const { sources, viewpoints, outcomes, ends, notes, sections } = questionnaire;
  const questions = placedQuestions(questionnaire);
  const lists: readonly (readonly { readonly id: Id; readonly path: Path }[])[] = [
    ...Object.entries({ sources, viewpoints, outcomes, ends, notes, sections }).map(([name, list]) =>
      list.map(({ id }, i) => ({ id, path: [name, i, 'id'] })),
    ),
    questions.map(({ question, path }) => ({ id: question.id, path: [...path, 'id'] })),
    ...questions.map(({ question, path }) =>
      question.options.map(({ id }, o) => ({ id, path: [...path, 'options', o, 'id'] })),
    ),
  ];
  return lists.flatMap(list => {
    const seen = new Set<Id>();
    return list.flatMap(({ id, path }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        error(
          'duplicate-id',
          path,
          `De naam “${id}” komt al eerder voor. Elke naam mag hier één keer.`,
          `The name “${id}” occurs before. Each name may be used once here.`,
        ),
      ];
    });
  });
}

function unknownNames(questionnaire: Questionnaire): readonly Finding[] {
  const { outcomes, viewpoints, ends, scoring, open } = questionnaire;
  const outcomeIds = outcomes.map(({ id }) => id);
  const viewpointIds = viewpoints.map(({ id }) => id);
  const named: readonly (readonly [Id | undefined, Path, readonly Id[], string, string, string])[] = [
    [open, ['open'], outcomeIds, 'unknown-outcome', 'uitkomst', 'outcome'],
    ...ends.map(
      (end, i) =>
        [end.outcome, ['ends', i, 'outcome'], outcomeIds, 'unknown-outcome', 'uitkomst', 'outcome'] as const,
    ),
    ...scoring.bands.map(
      (band, i) =>
        [
          band.outcome,
          ['scoring', 'bands', i, 'outcome'],
          outcomeIds,
          'unknown-outcome',
          'uitkomst',
          'outcome',
        ] as const,
    ),
    ...placedQuestions(questionnaire).flatMap(({ question, path }) => [
      [
        question.viewpoint,
        [...path, 'viewpoint'],
        viewpointIds,
        'unknown-viewpoint',
        'gezichtspunt',
        'viewpoint',
      ] as const,
      ...(question.touches ?? []).map(
        (id, t) =>
          [
            id,
            [...path, 'touches', t],
            viewpointIds,
            'unknown-viewpoint',
            'gezichtspunt',
            'viewpoint',
          ] as const,
      ),
    ]),
  ];
  return named
    .filter(([id, , known]) => id !== undefined && !known.includes(id))
    .map(([id, path, known, code, nl, en]) =>
      error(
        code,
        path,
        `Er is geen ${nl} “${id}”. Wat er is: ${known.join(', ') || '(niets)'}.`,
        `There is no ${en} “${id}”. What there is: ${known.join(', ') || '(nothing)'}.`,
      ),
    );
}

function tooMany(questionnaire: Questionnaire): readonly Finding[] {
  const questions = placedQuestions(questionnaire).length;
  const outcomes = questionnaire.outcomes.length;
  const findings: Finding[] = [];
  if (questions > MOST_QUESTIONS)
    findings.push(
      error(
        'too-many-questions',
        ['sections'],
        `Er zijn ${questions} vragen; hooguit ${MOST_QUESTIONS} mag.`,
        `There are ${questions} questions; at most ${MOST_QUESTIONS} are allowed.`,
      ),
    );
  if (outcomes > MOST_OUTCOMES)
    findings.push(
      error(
        'too-many-outcomes',
        ['outcomes'],
        `Er zijn ${outcomes} uitkomsten; hooguit ${MOST_OUTCOMES} mag.`,
        `There are ${outcomes} outcomes; at most ${MOST_OUTCOMES} are allowed.`,
      ),
    );
  return findings;
}

function badMentions(questionnaire: Questionnaire): readonly Finding[] {
  const placed = new Map(placedQuestions(questionnaire).map(p => [p.question.id, p]));
  return placedRules(questionnaire).flatMap(rule =>
    mentions(rule.when, rule.path).flatMap(mention => {
      const found = placed.get(mention.question);
      const { question: id } = mention;
      if (found === undefined)
        return [
          error(
            'unknown-question',
            mention.path,
            `Er is geen vraag “${id}”, maar deze regel noemt haar.`,
            `There is no question “${id}”, but this rule names it.`,
          ),
        ];
      const findings: Finding[] = [];
      if (found.index >= rule.before)
        findings.push(
          error(
            'later-question',
            mention.path,
            `Deze regel hangt af van vraag “${id}”, die niet eerder komt. Alleen eerdere vragen mogen.`,
            `This rule depends on question “${id}”, which does not come earlier. Only earlier questions may be named.`,
          ),
        );
      if (rule.decides && found.question.optional)
        findings.push(
          error(
            'optional-decides',
            mention.path,
            `Deze regel hangt af van vraag “${id}”, maar die mag worden overgeslagen (optional).`,
            `This rule depends on question “${id}”, but that one may be skipped (optional).`,
          ),
        );
      const known = found.question.options.map(option => option.id);
      for (const [o, option] of mention.options.entries())
        if (!known.includes(option))
          findings.push(
            error(
              'unknown-option',
              [...mention.path, o],
              `Vraag “${id}” heeft geen antwoord “${option}”. Wat er is: ${known.join(', ')}.`,
              `Question “${id}” has no option “${option}”. What there is: ${known.join(', ')}.`,
            ),
          );
      return findings;
    }),
  );
}

function badPoints(questionnaire: Questionnaire): readonly Finding[] {
  return placedQuestions(questionnaire).flatMap(({ question, path }) => {
    const { id, viewpoint, optional, options } = question;
    const findings: Finding[] = [];
    if (options.length > MOST_OPTIONS)
      findings.push(
        error(
          'too-many-options',
          [...path, 'options'],
          `Vraag “${id}” heeft ${options.length} antwoorden; hooguit ${MOST_OPTIONS} mag.`,
          `Question “${id}” has ${options.length} options; at most ${MOST_OPTIONS} are allowed.`,
        ),
      );
    for (const [o, { id: option, points, unknown }] of options.entries()) {
      if (points === undefined || points === 0) continue;
      const at = [...path, 'options', o, 'points'];
      if (viewpoint === undefined)
        findings.push(
          error(
            'points-without-viewpoint',
            at,
            `Antwoord “${option}” van vraag “${id}” geeft ${points} punten, maar de vraag heeft geen gezichtspunt.`,
            `Option “${option}” of question “${id}” gives ${points} points, but the question has no viewpoint.`,
          ),
        );
      if (optional)
        findings.push(
          error(
            'optional-scored',
            at,
            `Vraag “${id}” mag worden overgeslagen (optional) en mag dus geen punten geven; dit zijn er ${points}.`,
            `Question “${id}” may be skipped (optional) and so may not give points; this gives ${points}.`,
          ),
        );
      if (unknown)
        findings.push(
          error(
            'unknown-scored',
            at,
            `Antwoord “${option}” van vraag “${id}” betekent “weet ik niet” en geeft dus geen punten; dit zijn er ${points}.`,
            `Option “${option}” of question “${id}” means “I do not know” and so gives no points; this gives ${points}.`,
          ),
        );
    }
    return findings;
  });
}

function badBands({ scoring }: Questionnaire): readonly Finding[] {
  const bands = scoring.bands
    .map((band, i) => ({
      from: band.from ?? -Infinity,
      to: band.to ?? Infinity,
      path: ['scoring', 'bands', i],
    }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const findings: Finding[] = [];
  let covered = -Infinity;
  let first = true;
  for (const { from, to, path } of bands) {
    if (from > to)
      findings.push(
        error(
          'empty-band',
          path,
          `Deze band loopt van ${from} tot en met ${to} en bevat dus geen enkele score.`,
          `This band runs from ${from} to ${to} and so holds no score at all.`,
        ),
      );
    else if (first ? from > -Infinity : from > covered + 1)
      findings.push(
        error(
          'band-gap',
          path,
          first
            ? `Onder ${from} is er geen uitkomst. Laat “from” weg bij de laagste band.`
            : `Tussen ${covered} en ${from} is er geen uitkomst.`,
          first
            ? `There is no outcome below ${from}. Leave out “from” in the lowest band.`
            : `There is no outcome between ${covered} and ${from}.`,
        ),
      );
    else if (!first && from <= covered)
      findings.push(
        error(
          'band-overlap',
          path,
          `Deze band begint bij ${from}, maar een andere loopt tot en met ${covered}: zo heeft een score twee uitkomsten.`,
          `This band starts at ${from}, but another runs to ${covered}: a score would have two outcomes.`,
        ),
      );
    covered = Math.max(covered, to);
    first = false;
  }
  if (covered < Infinity)
    findings.push(
      error(
        'band-gap',
        ['scoring', 'bands'],
        `Boven ${covered} is er geen uitkomst. Laat “to” weg bij de hoogste band.`,
        `There is no outcome above ${covered}. Leave out “to” in the highest band.`,
      ),
    );
  return findings;
}
