import type { Child } from 'hono/jsx';
import type { Language } from '../../foundation/law/text.ts';
import { Table } from '../../foundation/web/components/table.tsx';

const WORDS = {
  caption: { nl: 'Wat verschilt', en: 'What differs' },
  text: {
    nl: 'Links staat wat er nu in het register staat, rechts wat jij hebt ingevuld. Pas aan wat nodig is en bewaar het dan.',
    en: 'On the left is what is in the register now, on the right what you filled in. Change what is needed, then save it.',
  },
  field: { nl: 'Veld', en: 'Field' },
  now: { nl: 'Nu in het register', en: 'Now in the register' },
  yours: { nl: 'Door jou ingevuld', en: 'Filled in by you' },
  empty: { nl: '(leeg)', en: '(empty)' },
  same: {
    nl: 'Wat je hebt ingevuld is hetzelfde als wat er nu staat.',
    en: 'What you filled in is the same as what is there now.',
  },
} as const;

interface Side {
  readonly label: string;
  /** As it is now, and as this person typed it. */
  readonly now: string;
  readonly typed: string;
}

interface Props {
  readonly language: Language;
  readonly sides: readonly Side[];
}

/** What somebody else made of something beside what this person typed, as far as they differ. */
export function ConflictTable({ language, sides }: Props) {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  const differs = sides.filter(({ now, typed }) => plain(now) !== plain(typed));
  if (differs.length === 0) return <p>{WORDS.same[language]}</p>;
  const show = (text: string): Child =>
    plain(text) === '' ? WORDS.empty[language] : <span class="as-typed">{text}</span>;
  return (
    <>
      <p>{WORDS.text[language]}</p>
      <Table
        id="conflict"
        caption={WORDS.caption[language]}
        columns={[WORDS.field, WORDS.now, WORDS.yours].map(label => ({ label: label[language] }))}
        rows={differs.map(({ label, now, typed }) => [label, show(now), show(typed)])}
      />
    </>
  );
}
