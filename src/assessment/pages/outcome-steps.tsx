import type { Language } from '../../foundation/law/text.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { Details } from '../../foundation/web/components/details.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import type { Assessment } from '../model/assessment.ts';
import { receiptRows } from '../pdf/receipt-rows.ts';
import { optionOf, questionOf, sourcesOf, viewpointOf } from './lookup.ts';
import { signed } from './numbers.ts';
import type { OutcomeView } from './outcome-view.ts';
import { WORDS } from './outcome-words.ts';
import { type PointsGroup, PointsTable } from './points-table.tsx';
import { answersByViewpoint } from './reasons-view.ts';
import { SourceLinks } from './source-links.tsx';
import { statusOf } from './weights-view.ts';

interface Props {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly view: OutcomeView;
}

/** One click deeper: every answer with its points, why and by which source, and what is needed to compute it again. */
export function Deeper({ language, compiled, assessment, answers, view }: Props) {
  const groups = answersByViewpoint(compiled, answers, evaluate(compiled, answers).applicable);
  return (
    <section>
      <h2>{WORDS.steps[language]}</h2>
      <Details summary={WORDS.scored[language]}>
        {groups.map(({ viewpoint, questions }) => (
          <PointsTable
            language={language}
            id={`steps-${viewpoint ?? 'unscored'}`}
            caption={caption(compiled, assessment, viewpoint, language)}
            groups={questions.map(id => group(compiled, id, answers[id]!, language))}
          />
        ))}
      </Details>
      <Details summary={WORDS.outcomeSources[language]}>
        <SourceLinks language={language} sources={view.sources} />
      </Details>
      <Details summary={WORDS.receipt[language]}>
        <p>{WORDS.receiptText[language]}</p>
        <Table
          id="receipt"
          caption={WORDS.receipt[language]}
          captionHidden
          columns={[{ label: WORDS.item[language] }, { label: WORDS.value[language] }]}
          rows={receiptRows(assessment, language).map(([name, value]) => [name, <code>{value}</code>])}
        />
      </Details>
    </section>
  );
}

/** "iii Inbedding: samen +8, telt voor +6". */
function caption(
  compiled: Compiled,
  { viewpoints }: Assessment,
  id: Id | undefined,
  language: Language,
): string {
  if (id === undefined) return WORDS.unscored[language];
  const { number, name } = viewpointOf(compiled, id);
  const { raw, points } = viewpoints.find(viewpoint => viewpoint.id === id)!;
  const [sum, counts] = [signed(raw, language), signed(points, language)];
  const title = `${number} ${name[language]}`;
  if (language === 'nl')
    return raw === points ? `${title}: samen ${sum}` : `${title}: samen ${sum}, telt voor ${counts}`;
  return raw === points ? `${title}: together ${sum}` : `${title}: together ${sum}, counts for ${counts}`;
}

function group(compiled: Compiled, id: Id, chosen: Id, language: Language): PointsGroup {
  const question = questionOf(compiled, id);
  const option = optionOf(question, chosen);
  const scored = question.viewpoint !== undefined;
  return {
    question: question.text[language],
    sources: sourcesOf(compiled, question.sources),
    rows: [
      {
        answer: option.text[language],
        because: option.because?.[language],
        status: statusOf(compiled, option),
        points: scored ? (option.points ?? 0) : undefined,
      },
    ],
  };
}
