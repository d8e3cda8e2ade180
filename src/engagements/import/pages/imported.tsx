import type { JobKind } from '../../../foundation/jobs/kind.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { LIST } from '../../pages/addresses.ts';
import { IMPORTS } from '../addresses.ts';
import type { ImportRecord } from '../import-record.ts';
import type { ImportInput } from '../import-work.ts';
import { CountList } from './count-list.tsx';

const WORDS = {
  kept: {
    nl: 'Wat in het bestand stond, bewaren we niet. In het logboek staat van elke inhuur wat er kwam.',
    en: 'What was in the file is not kept. The journal tells of every engagement what came.',
  },
  register: { nl: 'Naar het register', en: 'To the register' },
  other: { nl: 'Importeer een ander bestand', en: 'Import another file' },
} as const;

interface Props {
  readonly language: Language;
  readonly record: ImportRecord;
  readonly kind: JobKind<ImportInput>;
}

/** What came of an import. */
export function Imported({ language, record: { counts }, kind }: Props) {
  return (
    <>
      <CountList language={language} counts={counts} names={kind.counts} />
      <p>{WORDS.kept[language]}</p>
      <Buttons>
        <ButtonLink href={LIST[language]}>{WORDS.register[language]}</ButtonLink>
        <ButtonLink look="secondary" href={IMPORTS[language]}>
          {WORDS.other[language]}
        </ButtonLink>
      </Buttons>
    </>
  );
}
