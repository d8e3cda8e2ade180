import type { Actor } from '../../foundation/identity/index.ts';
import { atLeast } from '../../foundation/identity/index.ts';
import type { JournalWords } from '../../foundation/identity/journal/journal-words.ts';
import type { JournalPage } from '../../foundation/identity/journal/read-journal.ts';
import { Moment } from '../../foundation/identity/pages/moment.tsx';
import { JOURNAL } from '../../foundation/identity/paths.ts';
import type { Language } from '../../foundation/law/text.ts';

const WORDS = {
  title: { nl: 'Logboek van deze inhuur', en: 'Journal of this engagement' },
  nobody: { nl: 'het systeem', en: 'the system' },
  gone: { nl: 'iemand die hier niet meer werkt', en: 'somebody who no longer works here' },
  all: { nl: 'Bekijk wat er precies veranderde', en: 'See what exactly changed' },
} as const;

interface Props {
  readonly language: Language;
  readonly actor: Actor;
  readonly engagement: string;
  readonly page: JournalPage;
  readonly words: JournalWords | undefined;
}

/** Who did what with this engagement, the newest first. */
export function JournalSection({ language, actor, engagement, page: { entries, next }, words = {} }: Props) {
  return (
    <section>
      <h2>{WORDS.title[language]}</h2>
      <ol class="journal" reversed>
        {entries.map(({ seq, at, person, action }) => (
          <li value={seq}>
            <strong>{words[action]?.[language] ?? action}</strong> ·{' '}
            {person === undefined ? WORDS.nobody[language] : (person.name ?? WORDS.gone[language])} ·{' '}
            <Moment language={language} at={at} />
          </li>
        ))}
      </ol>
      {next !== undefined && <p>…</p>}
      {atLeast(actor.role, 'editor') && (
        <p>
          <a href={`${JOURNAL[language]}?subject=${engagement}`}>{WORDS.all[language]}</a>
        </p>
      )}
    </section>
  );
}
