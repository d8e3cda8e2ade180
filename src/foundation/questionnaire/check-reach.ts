import { canHold } from './can-hold.ts';
import { error, type Finding, warning } from './finding.ts';
import { outlookOf } from './outlook.ts';
import { clausesOf, type Path, placedQuestions, placedRules } from './places.ts';
import { NONE } from './plan.ts';
import { routingDiagram } from './routing-diagram.ts';
import { planRule } from './rule.ts';
import type { Compiled } from './types.ts';

/** What no set of answers can bring about: questions that never apply, conditions or parts of them that never hold, ends
 *  that never come first, outcomes that never occur. */
export function reachFindings(compiled: Compiled): readonly Finding[] {
  const { plan } = compiled;
  return [
    ...(plan.diagram === undefined ? [tooIntricate()] : []),
    ...unreachableQuestions(compiled),
    ...deadParts(compiled),
    ...deadEnds(compiled),
    ...unreachableOutcomes(compiled),
  ];
}

function tooIntricate(): Finding {
  return warning(
    'too-intricate',
    ['sections'],
    'De vragen hangen zo ingewikkeld van elkaar af dat niet alle combinaties zijn na te gaan. Wat nog mogelijk is, is dan een schatting aan de ruime kant, en advies ontbreekt.',
    'The questions depend on each other in ways too intricate to follow every combination. What is still possible is then an estimate on the wide side, and there is no advice.',
  );
}

function unreachableQuestions({ plan, questionnaire }: Compiled): readonly Finding[] {
  return placedQuestions(questionnaire).flatMap(({ question, path, index }) =>
    canHold(plan, plan.rules[index]!) === false
      ? [
          error(
            'unreachable-question',
            path,
            `Vraag “${question.id}” wordt nooit gesteld: aan haar voorwaarde kan niet worden voldaan.`,
            `Question “${question.id}” is never asked: its condition cannot hold.`,
          ),
        ]
      : [],
  );
}

/** Parts of conditions that never hold: a clause in a list, or an option among others. Of a question or an end whose whole
 *  condition never holds that is said elsewhere. */
function deadParts({ plan, questionnaire, questions, questionIndex }: Compiled): readonly Finding[] {
  const dead = (clause: Readonly<Record<string, readonly string[]>>) =>
    canHold(plan, planRule([clause], questions, questionIndex)) === false;
  return placedRules(questionnaire).flatMap(({ when, path }) => {
    const clauses = clausesOf(when).map(clause => ({ clause, never: dead(clause) }));
    if (path[0] !== 'notes' && clauses.every(({ never }) => never)) return [];
    return clauses.flatMap(({ clause, never }, c) => {
      const at: Path = Array.isArray(when) ? [...path, c] : path;
      if (never)
        return [
          warning(
            'unreachable-clause',
            at,
            'Aan dit deel van de voorwaarde kan nooit worden voldaan.',
            'This part of the condition can never hold.',
          ),
        ];
      return Object.entries(clause).flatMap(([question, options]) =>
        options.flatMap((option, o) =>
          options.length > 1 && dead({ ...clause, [question]: [option] })
            ? [
                warning(
                  'unreachable-option',
                  [...at, question, o],
                  `Antwoord “${option}” op vraag “${question}” kan hier nooit voorkomen samen met de rest van de voorwaarde.`,
                  `Option “${option}” of question “${question}” can never occur here together with the rest of the condition.`,
                ),
              ]
            : [],
        ),
      );
    });
  });
}

function deadEnds({ plan, questionnaire }: Compiled): readonly Finding[] {
  // With an outcome of its own for each end, the leaves tell which ends can come first.
  const apart = routingDiagram({ ...plan, ends: plan.ends.map((end, i) => ({ ...end, outcome: i })) });
  return questionnaire.ends.flatMap(({ id }, e) => {
    if (canHold(plan, plan.ends[e]!.rule) === false)
      return [
        error(
          'unreachable-end',
          ['ends', e],
          `Einde “${id}” komt nooit voor: aan zijn voorwaarde kan niet worden voldaan.`,
          `End “${id}” never occurs: its condition cannot hold.`,
        ),
      ];
    if (apart !== undefined && !apart.outcome.includes(e))
      return [
        error(
          'shadowed-end',
          ['ends', e],
          `Einde “${id}” komt nooit voor: altijd gaat een eerder einde voor.`,
          `End “${id}” never occurs: an earlier end always comes first.`,
        ),
      ];
    return [];
  });
}

function unreachableOutcomes({ plan, questionnaire }: Compiled): readonly Finding[] {
  const { possible } = outlookOf(plan, new Uint8Array(plan.size).fill(NONE));
  return questionnaire.outcomes.flatMap(({ id }, o) =>
    id !== questionnaire.open && (possible & (1 << o)) === 0
      ? [
          error(
            'unreachable-outcome',
            ['outcomes', o],
            `Uitkomst “${id}” komt nooit voor, hoe iemand ook antwoordt.`,
            `Outcome “${id}” never occurs, however someone answers.`,
          ),
        ]
      : [],
  );
}
