import type { Language } from '../../law/text.ts';
import { formatNumber } from '../../web/format.ts';
import { errorText, stateText } from '../job-words.ts';
import { ENDED, type JobKind } from '../kind.ts';
import type { Job } from '../list-jobs.ts';

const WORDS = {
  of: { nl: 'van', en: 'of' },
  done: { nl: 'gedaan', en: 'done' },
} as const;

interface Props {
  readonly language: Language;
  readonly job: Job;
  readonly kind: JobKind | undefined;
}

/** How far a job is, or what became of it. */
export function JobProgress({ language, job, kind }: Props) {
  const { done, total, result, error, state } = job;
  const number = (value: number) => formatNumber(value, language);
  const label = `progress-${job.id}`;
  return (
    <div class="job-progress">
      <p id={label}>
        <strong class={`job-state job-state--${state}`}>{capital(stateText(job)[language])}</strong>
        {state === 'running' && done > 0 && (
          <>
            {': '}
            {total === null
              ? `${number(done)} ${WORDS.done[language]}`
              : `${number(done)} ${WORDS.of[language]} ${number(total)}`}
          </>
        )}
      </p>
      {!ENDED.includes(state) && (
        <progress
          aria-labelledby={label}
          max={total ?? undefined}
          value={total === null ? undefined : done}
        />
      )}
      {error !== null && <p>{errorText(kind, error)[language]}</p>}
      {result !== null && kind !== undefined && (
        <dl class="counts">
          {Object.entries(kind.counts).map(([name, text]) =>
            result[name] === undefined ? null : (
              <div>
                <dt>{capital(text[language])}</dt>
                <dd>{number(result[name])}</dd>
              </div>
            ),
          )}
        </dl>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
