import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { DateText } from '../../foundation/web/components/date-text.tsx';
import { Details } from '../../foundation/web/components/details.tsx';
import { formatNumber } from '../../foundation/web/format.ts';
import { fill } from '../../foundation/web/paths.ts';
import { verdictOf } from '../model/verdict.ts';
import { ANSWERS, RECEIPT } from './addresses.ts';
import type { OnePart } from './one-part.ts';
import { outcomeName } from './register-desk.ts';

const WORDS = {
  label: { nl: 'Beoordeling', en: 'Assessment' },
  score: { nl: 'Punten', en: 'Points' },
  end: { nl: 'Beslist door', en: 'Decided by' },
  judgement: {
    nl: 'Alle vragen zijn beantwoord. De regels laten dit aan een mens.',
    en: 'All questions are answered. The rules leave this to a person.',
  },
  indication: {
    nl: 'Dit is een indicatie zonder juridische waarde.',
    en: 'This is an indication without legal force.',
  },
  see: { nl: 'Bekijk of wijzig de antwoorden', en: 'See or change the answers' },
  seeText: {
    nl: 'De antwoorden komen in je browser, in de plaats van wat daar nu staat. Het register verandert pas als je de uitkomst bewaart.',
    en: 'The answers go to your browser, instead of what is there now. The register changes only when you keep the outcome.',
  },
  file: { nl: 'Bewaar de beoordeling als bestand', en: 'Save the assessment as a file' },
  proof: { nl: 'Controlegegevens', en: 'Receipt' },
  rules: { nl: 'Regels', en: 'Rules' },
  version: { nl: 'versie', en: 'version' },
  date: { nl: 'Peildatum', en: 'Calculation date' },
  product: { nl: 'Gemaakt met', en: 'Made with' },
  hash: { nl: 'Hash van de controlegegevens', en: 'Hash of the receipt' },
  rulesHash: { nl: 'Hash van de regels', en: 'Hash of the rules' },
} as const;

/** The outcome with its receipt. */
export function Assessment({ language, desk, file: { engagement }, mayEdit }: OnePart) {
  const { assessed, id } = engagement;
  if (assessed === null) return null;
  const { receipt } = assessed;
  const { kind, end, score, rules } = verdictOf(receipt);
  const { title, direction } = outcomeName(desk, assessed.outcome, language);
  const at = (paths: typeof ANSWERS) => fill(paths, { engagement: id })[language];
  return (
    <>
      <section class={`outcome direction-${direction}`}>
        <p class="label">
          {WORDS.label[language]} · <DateText language={language} date={assessed.date} />
        </p>
        <h2>{title}</h2>
        {end === null ? (
          <p>
            {WORDS.score[language]}: {formatNumber(score, language)}
          </p>
        ) : (
          <p>
            {WORDS.end[language]}: {endTitle(desk, rules.id, assessed.date, end, language)}
          </p>
        )}
        {kind === 'judgement' && <p>{WORDS.judgement[language]}</p>}
        <p class="force">{WORDS.indication[language]}</p>
      </section>
      {mayEdit && (
        <form method="post" action={at(ANSWERS)}>
          <Buttons>
            <Button look="secondary">{WORDS.see[language]}</Button>
            <ButtonLink look="secondary" href={at(RECEIPT)} download>
              {WORDS.file[language]}
            </ButtonLink>
          </Buttons>
          <p class="small">{WORDS.seeText[language]}</p>
        </form>
      )}
      <Details summary={WORDS.proof[language]}>
        <dl class="facts">
          <dt>{WORDS.rules[language]}</dt>
          <dd>
            {rules.id}, {WORDS.version[language]} {rules.version}
          </dd>
          <dt>{WORDS.date[language]}</dt>
          <dd>
            <DateText language={language} date={receipt.date} />
          </dd>
          <dt>{WORDS.product[language]}</dt>
          <dd>
            {receipt.product.name} {receipt.product.version}
          </dd>
          <dt>{WORDS.hash[language]}</dt>
          <dd class="hash">{receipt.hash}</dd>
          <dt>{WORDS.rulesHash[language]}</dt>
          <dd class="hash">{rules.hash}</dd>
        </dl>
      </Details>
    </>
  );
}

/** What a knock-out is called by the rules of the day; one that they do not know goes by its id. */
function endTitle(
  { rules }: OnePart['desk'],
  questionnaire: string,
  date: string,
  end: string,
  language: OnePart['language'],
): string {
  const known = rules.valid(questionnaire, date)?.questionnaire.ends.find(({ id }) => id === end);
  return known?.title[language] ?? end;
}
