import { jsonPointer, type Problem } from '../../foundation/law/input-error.ts';
import { evaluateColumns } from '../../foundation/questionnaire/columns.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';

/** No answer, in a column. */
const NONE = 255;
/** Questions that a message names. */
const NAMED = 5;

/** What came out of one set of answers, or why nothing did. */
export type Outcome = { readonly outcome: string } | { readonly problem: Problem };

/** The outcome of many sets of answers at once. Only where it stays open it is looked for why. */
export function outcomesOf(compiled: Compiled, rows: readonly Answers[]): readonly Outcome[] {
  const { questions, questionnaire, plan } = compiled;
  const columns = questions.map(({ id }, question) =>
    Uint8Array.from(rows, answers => {
      const option = answers[id];
      return option === undefined ? NONE : plan.optionIndex[question]!.get(option)!;
    }),
  );
  const out = { outcome: new Uint8Array(rows.length), score: new Int32Array(rows.length) };
  evaluateColumns(compiled, columns, rows.length, out);
  return rows.map((answers, i) => {
    const { id } = questionnaire.outcomes[out.outcome[i]!]!;
    if (id !== questionnaire.open) return { outcome: id };
    const { kind, needs } = evaluate(compiled, answers);
    return kind === 'needs' ? { problem: unfinished(needs) } : { outcome: id };
  });
}

function unfinished(needs: readonly string[]): Problem {
  const more = needs.length - NAMED;
  const names = needs.slice(0, NAMED).join(', ');
  return {
    pointer: jsonPointer('answers', needs[0] ?? ''),
    code: 'unfinished',
    message: {
      nl: `De beoordeling is niet af. Deze antwoorden kunnen de uitkomst nog veranderen: ${names}${more > 0 ? ` en nog ${more}` : ''}.`,
      en: `The assessment is not finished. These answers can still change the outcome: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
    },
  };
}
