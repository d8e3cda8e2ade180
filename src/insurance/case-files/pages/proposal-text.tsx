import type { IsoDate } from '../../../foundation/law/date.ts';
import type { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { AmountText, DateText } from '../../../foundation/web/components/date-text.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { claimOf } from '../../model/claim/apply.ts';
import type { ClaimEvent } from '../../model/claim/event.ts';
import { classChange } from '../class-change.ts';
import { propose } from '../propose.ts';
import { type CaseFile, countingIn } from '../record.ts';

const WORDS = {
  title: { nl: 'Wat de regels geven', en: 'What the rules give' },
  class: { nl: 'Klasse', en: 'Class' },
  monthly: { nl: 'Per maand', en: 'A month' },
  from: { nl: 'Vanaf', en: 'From' },
  receipt: { nl: 'Bewijs van de berekening (SHA-256)', en: 'Receipt of the calculation (SHA-256)' },
  provisional: {
    nl: 'De winst van een of meer jaren is een schatting: de beschikking wordt voorlopig.',
    en: 'The profit of one year or more is an estimate: the decision will be provisional.',
  },
  none: {
    nl: 'Volgens de regels is er geen recht op een uitkering.',
    en: 'By the rules there is no right to a benefit.',
  },
  change: {
    nl: 'Door inkomen naast de uitkering, twee hele maanden lang, past een andere klasse. Kies wijzigen. Klasse:',
    en: 'Because of income beside the benefit, for two full months, another class fits. Choose change. Class:',
  },
  unready: { nl: 'Toekennen kan nog niet:', en: 'Granting is not possible yet:' },
  refuse: { nl: 'Weigeren kan wel.', en: 'Refusing is.' },
} as const;

/** What the rules of the variant give for a claim, above the form of a decision.
 *  @throws InputError as `propose` */
export function proposalText(file: CaseFile, language: Language, today: IsoDate) {
  const claim = claimOf(countingIn<ClaimEvent>(file));
  const { output, from, receipt, facts } = propose(claim, file, today);
  const change = classChange(claim, file, today);
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{WORDS.title[language]}</h2>
      {!output.entitled && <Warning>{WORDS.none[language]}</Warning>}
      <dl class="facts">
        <dt>{WORDS.class[language]}</dt>
        <dd>{output.class}</dd>
        <dt>{WORDS.monthly[language]}</dt>
        <dd>
          <AmountText language={language} cents={output.monthly} />
        </dd>
        <dt>{WORDS.from[language]}</dt>
        <dd>
          <DateText language={language} date={from} />
        </dd>
        <dt>{WORDS.receipt[language]}</dt>
        <dd class="hash">{receipt.hash.match(/.{16}/g)!.join(' ')}</dd>
      </dl>
      {change && (
        <p>
          {WORDS.change[language]} {change.lossClass} (<DateText language={language} date={change.from} />
          ).
        </p>
      )}
      {facts.provisional && <p>{WORDS.provisional[language]}</p>}
    </section>
  );
}

/** What stands in the way of a proposal. */
proposalText.unready = ({ problems }: InputError, language: Language) => (
  <Warning title={WORDS.unready[language]}>
    {problems.map(({ message }) => message[language]).join('; ')}. {WORDS.refuse[language]}
  </Warning>
);
