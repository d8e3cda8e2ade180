import type { Text } from '../../foundation/law/text.ts';
import type { Questionnaire } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';

/** What a list of questionnaires says of one version. */
export interface QuestionnaireSummary
  extends Pick<Questionnaire, 'id' | 'version' | 'from' | 'until' | 'title' | 'description'> {
  readonly hash: string;
  readonly questions: number;
}

/** Everything needed to compute an outcome by hand. */
export interface QuestionnaireDescription {
  readonly questionnaire: Questionnaire;
  /** SHA-256 of the questionnaire as canonical JSON (RFC 8785), hexadecimal. */
  readonly hash: string;
  readonly method: Text;
}

export function summarise({ questionnaire, hash, questions }: Compiled): QuestionnaireSummary {
  const { id, version, from, until, title, description } = questionnaire;
  return { id, version, from, until, title, description, hash, questions: questions.length };
}

export function describe({ questionnaire, hash }: Compiled): QuestionnaireDescription {
  return { questionnaire, hash, method: METHOD };
}

/** How an outcome follows from a questionnaire and answers. */
export const METHOD: Text = {
  nl: `1. Neem de vragen in de volgorde van sections en questions. Een vraag telt mee als de voorwaarde (when) van haar deel en die van haarzelf gelden. Een voorwaarde geldt als elke genoemde vraag zelf meetelt en is beantwoord met een van de antwoorden die erachter staan; bij een lijst van voorwaarden is één genoeg. Antwoorden op vragen die niet meetellen doen niet mee.
2. Ga de lijst ends na, van boven naar beneden. De eerste waarvan de voorwaarde geldt beslist: haar outcome is de uitkomst, wat de score ook is.
3. Geldt er geen, tel dan per gezichtspunt (viewpoint) de punten (points) op van de antwoorden op vragen die meetellen. Geen punten genoemd is 0 punten. Is de som groter dan de grens (cap), neem dan de grens; is zij kleiner dan min de grens, neem dan min de grens.
4. De score is scoring.prior plus de begrensde sommen van alle gezichtspunten.
5. Zoek de band in scoring.bands waar de score in valt; from en to tellen zelf mee, een grens die ontbreekt is er niet. De outcome van die band is de uitkomst.
6. Ontbreken er nog antwoorden, bepaal dan welke uitkomsten met elk mogelijk vervolg nog te bereiken zijn. Is dat er één, dan is dat de uitkomst. Zijn het er meer, dan is de uitkomst die welke bij open staat. Vragen met optional zijn nooit nodig.
De hash is de SHA-256 van questionnaire als canonieke JSON (RFC 8785).`,
  en: `1. Take the questions in the order of sections and questions. A question counts when the condition (when) of its section and its own condition hold. A condition holds when every question it names counts itself and is answered with one of the options beside it; of a list of conditions one is enough. Answers to questions that do not count are left out.
2. Go through the list ends from top to bottom. The first whose condition holds decides: its outcome is the outcome, whatever the score.
3. If none holds, add up for each viewpoint the points of the answers to questions that count. No points named is 0 points. If the sum is above the cap, take the cap; if it is below minus the cap, take minus the cap.
4. The score is scoring.prior plus the capped sums of all viewpoints.
5. Find the band in scoring.bands that holds the score; from and to are inclusive, an end that is left out is unbounded. The outcome of that band is the outcome.
6. If answers are still missing, find which outcomes every possible continuation can still reach. If that is one, it is the outcome. If there are more, the outcome is the one named by open. Questions with optional are never needed.
The hash is the SHA-256 of questionnaire as canonical JSON (RFC 8785).`,
};
