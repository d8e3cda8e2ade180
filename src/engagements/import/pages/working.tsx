import type { Actor } from '../../../foundation/identity/index.ts';
import { ENDED, type JobKind } from '../../../foundation/jobs/kind.ts';
import type { Job } from '../../../foundation/jobs/list-jobs.ts';
import { JobButtons } from '../../../foundation/jobs/pages/job-buttons.tsx';
import { JobProgress } from '../../../foundation/jobs/pages/job-progress.tsx';
import type { Language } from '../../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import { COLUMNS, IMPORT } from '../addresses.ts';
import type { ImportRecord } from '../import-record.ts';
import { DiscardForm } from './discard-form.tsx';

const WORDS = {
  close: {
    nl: 'Je kunt deze pagina sluiten. Het werk gaat door.',
    en: 'You can close this page. The work goes on.',
  },
  again: { nl: 'Kijk hoe het nu staat', en: 'See how it stands now' },
  columns: { nl: 'Controleer opnieuw', en: 'Check again' },
} as const;

interface Props {
  readonly language: Language;
  readonly actor: Actor;
  readonly record: ImportRecord;
  readonly job: Job;
  readonly kind: JobKind;
}

/** A job works on the import, or did and came to nothing. */
export function Working({ language, actor, record: { id, fault }, job, kind }: Props) {
  const over = ENDED.includes(job.state);
  return (
    <>
      {over ? null : <p>{WORDS.close[language]}</p>}
      <JobProgress language={language} job={job} kind={kind} />
      {fault && <p class="import-fault">{fault.message[language]}</p>}
      {over ? (
        <>
          <Buttons>
            <ButtonLink href={fill(COLUMNS, { import: id })[language]}>{WORDS.columns[language]}</ButtonLink>
          </Buttons>
          <DiscardForm language={language} id={id} />
        </>
      ) : (
        <div class="job-ways">
          <a href={fill(IMPORT, { import: id })[language]}>{WORDS.again[language]}</a>
          <JobButtons language={language} job={job} kind={kind} actor={actor} name={kind.title[language]} />
        </div>
      )}
    </>
  );
}
