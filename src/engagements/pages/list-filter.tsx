import type { Language } from '../../foundation/law/text.ts';
import type { Failed } from '../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { DateField } from '../../foundation/web/components/fields.tsx';
import { SelectField, TextField } from '../../foundation/web/components/inputs.tsx';
import { ATTENTION, type Attention, ORDERS, type Order } from '../model/filter.ts';
import { LIST } from './addresses.ts';
import { outcomesOf, type RegisterDesk, sectorsOf } from './register-desk.ts';

export const ATTENTION_NAMES: Readonly<Record<Attention, { readonly nl: string; readonly en: string }>> = {
  'no-decision': { nl: 'Hoog risico, nog geen besluit', en: 'High risk, no decision yet' },
  proposed: { nl: 'Besluit wacht op goedkeuring', en: 'Decision waits for approval' },
  'not-assessed': { nl: 'Nog niet beoordeeld', en: 'Not assessed yet' },
  deviates: { nl: 'De praktijk wijkt af', en: 'The practice deviates' },
};

const ORDER_NAMES: Readonly<Record<Order, { readonly nl: string; readonly en: string }>> = {
  reference: { nl: 'Kenmerk', en: 'Reference' },
  client: { nl: 'Opdrachtgever', en: 'Client' },
  starts: { nl: 'Begindatum', en: 'Start date' },
  ends: { nl: 'Einddatum', en: 'End date' },
  changed: { nl: 'Laatst veranderd', en: 'Last changed' },
};

const WORDS = {
  words: { nl: 'Zoek op woorden', en: 'Search for words' },
  wordsHelp: {
    nl: 'In kenmerk, opdrachtgever, opdracht en naam van de opdrachtnemer.',
    en: 'In reference, client, assignment and name of the worker.',
  },
  attention: { nl: 'Wat aandacht vraagt', en: 'What needs attention' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  sector: { nl: 'Sector', en: 'Sector' },
  from: { nl: 'Loopt op of na', en: 'Runs on or after' },
  until: { nl: 'Loopt op of voor', en: 'Runs on or before' },
  order: { nl: 'Volgorde', en: 'Order' },
  all: { nl: 'Alles', en: 'All' },
  down: { nl: 'omgekeerd', en: 'reversed' },
  filter: { nl: 'Toon', en: 'Show' },
  clear: { nl: 'Wis het filter', en: 'Clear the filter' },
} as const;

interface Props {
  readonly language: Language;
  readonly desk: Pick<RegisterDesk, 'rules'>;
  /** What was chosen and typed, by field. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly errors: Failed['errors'];
  readonly filtered: boolean;
}

/** What to show of the register. Sent by POST: words can be a name, and names do not belong in an address. */
export function ListFilter({ language, desk, values, errors, filtered }: Props) {
  const all = { value: '', label: WORDS.all[language] };
  const field = (name: 'attention' | 'outcome' | 'sector' | 'from' | 'until' | 'order') => ({
    language,
    name,
    label: WORDS[name][language],
    error: errors[name],
  });
  return (
    <form method="post" action={LIST[language]} class="filter register-filter" novalidate>
      <TextField
        language={language}
        name="words"
        label={WORDS.words[language]}
        help={WORDS.wordsHelp[language]}
        value={values.words}
        maxlength={200}
        autocomplete="off"
        inputmode="search"
      />
      <SelectField
        {...field('attention')}
        chosen={values.attention}
        options={[all, ...ATTENTION.map(value => ({ value, label: ATTENTION_NAMES[value][language] }))]}
      />
      <SelectField
        {...field('outcome')}
        chosen={values.outcome}
        options={[all, ...outcomesOf(desk, language).map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <SelectField
        {...field('sector')}
        chosen={values.sector}
        options={[all, ...sectorsOf(desk).map(({ id, text }) => ({ value: id, label: text[language] }))]}
      />
      <DateField {...field('from')} value={values.from} />
      <DateField {...field('until')} value={values.until} />
      <SelectField
        {...field('order')}
        chosen={values.order}
        options={ORDERS.flatMap(value => [
          { value, label: ORDER_NAMES[value][language] },
          { value: `-${value}`, label: `${ORDER_NAMES[value][language]}, ${WORDS.down[language]}` },
        ])}
      />
      <Buttons>
        <Button look="secondary">{WORDS.filter[language]}</Button>
        {filtered && (
          <ButtonLink look="secondary" href={LIST[language]}>
            {WORDS.clear[language]}
          </ButtonLink>
        )}
      </Buttons>
    </form>
  );
}
