import { type Finding, warning } from './finding.ts';
import { placedQuestions } from './places.ts';
import type { Questionnaire } from './schema.ts';

/** Most scored questions: as many as the government's pilot of the web module had. */
const MOST_SCORED = 38;

/** Too many scored questions; answers or viewpoints that alone can decide. */
export function weightFindings(questionnaire: Questionnaire): readonly Finding[] {
  const scored = placedQuestions(questionnaire)
    .filter(({ question }) => question.options.some(({ points = 0 }) => points !== 0))
    .map(({ question, path }) => {
      const points = question.options.map(option => option.points ?? 0);
      return { id: question.id, path, swing: Math.max(...points) - Math.min(...points) };
    });
  const findings: Finding[] = [];
  if (scored.length > MOST_SCORED)
    findings.push(
      warning(
        'too-many-scored',
        ['sections'],
        `Er zijn ${scored.length} vragen met punten; meer dan ${MOST_SCORED} is te veel gevraagd.`,
        `There are ${scored.length} questions with points; more than ${MOST_SCORED} is asking too much.`,
      ),
    );
  const width = openWidth(questionnaire);
  if (width === undefined) return findings;
  for (const { id, path, swing } of scored)
    if (swing > width)
      findings.push(
        warning(
          'answer-decides',
          path,
          `Eén antwoord op vraag “${id}” kan de uitkomst laten omslaan: ${swing} punten verschil, en er is maar ruimte voor ${width} zonder oordeel.`,
          `One answer to question “${id}” can turn the outcome around: ${swing} points of difference, and there is only room for ${width} without a judgement.`,
        ),
      );
  for (const [v, { id, cap }] of questionnaire.viewpoints.entries())
    if (2 * cap > width)
      findings.push(
        warning(
          'viewpoint-decides',
          ['viewpoints', v, 'cap'],
          `Gezichtspunt “${id}” kan alleen de uitkomst laten omslaan: van -${cap} tot +${cap} punten, en er is maar ruimte voor ${width} zonder oordeel.`,
          `Viewpoint “${id}” can turn the outcome around alone: from -${cap} to +${cap} points, and there is only room for ${width} without a judgement.`,
        ),
      );
  return findings;
}

/** By how many points the score must change at least to leap over the open band, less one; undefined when no such band
 *  lies between two others. */
function openWidth({ scoring, open }: Questionnaire): number | undefined {
  const own = scoring.bands.filter(
    ({ outcome, from, to }) => outcome === open && from !== undefined && to !== undefined,
  );
  if (own.length === 0) return undefined;
  return Math.min(...own.map(({ from, to }) => to! - from! + 1));
}
