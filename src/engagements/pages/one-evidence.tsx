import { Moment } from '../../foundation/identity/pages/moment.tsx';
import { Button } from '../../foundation/web/components/button.tsx';
import { Details } from '../../foundation/web/components/details.tsx';
import { formatNumber } from '../../foundation/web/format.ts';
import { fill } from '../../foundation/web/paths.ts';
import { PIECE, REMOVE_PIECE } from './addresses.ts';
import type { OnePart } from './one-part.ts';
import { SomeoneText } from './someone-text.tsx';

const WORDS = {
  title: { nl: 'Bewijs', en: 'Evidence' },
  none: { nl: 'Er is nog geen bewijs bewaard.', en: 'No evidence was kept yet.' },
  remove: { nl: 'Verwijder', en: 'Remove' },
  sure: {
    nl: 'Het bestand is dan weg. In het logboek blijft staan dat het er was.',
    en: 'The file is gone then. The journal keeps that it was there.',
  },
  yes: { nl: 'Verwijder dit bestand', en: 'Remove this file' },
  hash: { nl: 'SHA-256', en: 'SHA-256' },
} as const;

/** Documents that show how it is. */
export function EvidenceList({ language, file: { engagement, evidence }, mayEdit }: OnePart) {
  return (
    <section>
      <h2>{WORDS.title[language]}</h2>
      {evidence.length === 0 && <p>{WORDS.none[language]}</p>}
      <ul class="record">
        {evidence.map(({ id, name, size, sha256, addedBy, addedAt }) => {
          const address = { engagement: engagement.id, evidence: id };
          return (
            <li>
              <p class="file-name">
                <a href={fill(PIECE, address)[language]} download>
                  {name}
                </a>{' '}
                ({sizeText(size, language)})
              </p>
              <p class="small">
                <SomeoneText language={language} someone={addedBy} />,{' '}
                <Moment language={language} at={addedAt} />. {WORDS.hash[language]}{' '}
                <span class="hash">{sha256}</span>
              </p>
              {mayEdit && (
                <Details summary={WORDS.remove[language]}>
                  <p>{WORDS.sure[language]}</p>
                  <form method="post" action={fill(REMOVE_PIECE, address)[language]}>
                    <Button look="secondary">{WORDS.yes[language]}</Button>
                  </form>
                </Details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sizeText(bytes: number, language: OnePart['language']): string {
  const unit = bytes < 1024 ? 'bytes' : bytes < 1024 * 1024 ? 'kB' : 'MB';
  const size = unit === 'bytes' ? bytes : bytes / (unit === 'kB' ? 1024 : 1024 * 1024);
  return `${formatNumber(Math.round(size * 10) / 10, language)} ${unit}`;
}
