import type { Language } from '../../foundation/law/text.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { formatDate, formatNumber } from '../../foundation/web/format.ts';
import { ABOUT } from './categories.ts';
import type { Expired } from './find-expired.ts';
import { REMOVE } from './retention-paths.ts';
import { WORDS } from './words.ts';

/** Most ids of a category on the page; the command lists all. */
const SHOWN = 20;

/** What is over its term, with the button that removes it. */
export function ExpiredPart({
  language,
  expired,
}: {
  readonly language: Language;
  readonly expired: readonly Expired[];
}) {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const over = expired.filter(({ ids }) => ids.length > 0);
  if (over.length === 0) return <p>{say('nothing')}</p>;
  return (
    <>
      <Table
        id="expired"
        caption={say('expired')}
        captionHidden
        columns={[
          { label: say('what') },
          { label: say('before') },
          { label: say('count'), numeric: true },
          { label: say('ids') },
        ]}
        rows={over.map(({ category, before, ids }) => [
          ABOUT[category].name[language],
          formatDate(before!, language),
          formatNumber(ids.length, language),
          `${ids.slice(0, SHOWN).join(', ')}${ids.length > SHOWN ? ` ${say('andMore')}` : ''}`,
        ])}
      />
      <Warning>{say('sure')}</Warning>
      <form method="post" action={REMOVE[language]}>
        {over.map(({ category, before }) => (
          <input type="hidden" name={category} value={before!} />
        ))}
        <Buttons>
          <Button look="secondary">{say('remove')}</Button>
        </Buttons>
      </form>
    </>
  );
}
