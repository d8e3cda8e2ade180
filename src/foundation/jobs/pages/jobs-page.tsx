import type { Actor } from '../../identity/actor.ts';
import { guarded } from '../../identity/guarded.ts';
import { Moment } from '../../identity/pages/moment.tsx';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Eyebrow, Lead } from '../../web/components/heading.tsx';
import { LiveRegion } from '../../web/components/live-region.tsx';
import { respond } from '../../web/page.tsx';
import type { WebApp } from '../../web/site.ts';
import { cancelJob } from '../cancel-job.ts';
import { findKind } from '../find-kind.ts';
import { ENDED, type JobKind } from '../kind.ts';
import { type Job, listJobs } from '../list-jobs.ts';
import { CANCEL, JOBS, RETRY } from '../paths.ts';
import { retryJob } from '../retry-job.ts';
import { JobButtons } from './job-buttons.tsx';
import { JobProgress } from './job-progress.tsx';

const WORDS = {
  title: { nl: 'Taken', en: 'Jobs' },
  lead: {
    nl: 'Werk dat langer duurt, zoals een import. Het gaat door als je deze pagina sluit.',
    en: 'Work that takes longer, such as an import. It goes on when you close this page.',
  },
  none: { nl: 'Er zijn nog geen taken geweest.', en: 'There have been no jobs yet.' },
  again: { nl: 'Kijk hoe het nu staat', en: 'See how it stands now' },
  over: { nl: 'Alle taken zijn klaar of gestopt.', en: 'All jobs are done or stopped.' },
  by: { nl: 'gevraagd door', en: 'asked for by' },
  somebody: { nl: 'iemand die hier niet meer werkt', en: 'somebody who no longer works here' },
  more: { nl: 'Bekijk', en: 'See' },
  unknown: { nl: 'Onbekend werk', en: 'Unknown work' },
} as const;

const THINGS = { job: 'job' } as const;

/** The list of jobs, and what can be done about them. */
export function addJobsPages(app: WebApp, services: Services, kinds: readonly JobKind[]): void {
  guarded(app, { method: 'get', paths: JOBS, role: 'reader' }, async (c, language, actor) => {
    const jobs = await listJobs(services, actor);
    const live = jobs.some(({ state }) => !ENDED.includes(state));
    return respond(
      c,
      { language, title: WORDS.title[language], paths: JOBS },
      <>
        <Eyebrow>{actor.organisation.name}</Eyebrow>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        {jobs.length === 0 && <p>{WORDS.none[language]}</p>}
        <LiveRegion id="jobs" live={live} say={WORDS.over[language]}>
          <ul class="jobs">
            {jobs.map(job => (
              <JobItem language={language} job={job} kind={findKind(kinds, job.kind)} actor={actor} />
            ))}
          </ul>
          {live && (
            <Buttons>
              <ButtonLink look="secondary" href={JOBS[language]}>
                {WORDS.again[language]}
              </ButtonLink>
            </Buttons>
          )}
        </LiveRegion>
      </>,
    );
  });

  // The least role is asked of the job's own kind, by the use case.
  guarded(
    app,
    { method: 'post', paths: CANCEL, role: 'reader', things: THINGS },
    async (c, language, actor) => {
      await cancelJob(services, actor, kinds, c.req.param('job')!);
      return c.redirect(JOBS[language], 303);
    },
  );
  guarded(
    app,
    { method: 'post', paths: RETRY, role: 'reader', things: THINGS },
    async (c, language, actor) => {
      await retryJob(services, actor, kinds, c.req.param('job')!);
      return c.redirect(JOBS[language], 303);
    },
  );
}

interface ItemProps {
  readonly language: Language;
  readonly job: Job;
  readonly kind: JobKind | undefined;
  readonly actor: Actor;
}

function JobItem({ language, job, kind, actor }: ItemProps) {
  const name = (kind?.title ?? WORDS.unknown)[language];
  const input = kind?.input.safeParse(job.input);
  const paths = input?.success ? kind?.page?.(input.data) : undefined;
  return (
    <li class="job">
      <h2>{name}</h2>
      <p class="job-when">
        <Moment language={language} at={job.createdAt} />, {WORDS.by[language]}{' '}
        {job.startedBy.name ?? WORDS.somebody[language]}
      </p>
      <JobProgress language={language} job={job} kind={kind} />
      <div class="job-ways">
        {paths && (
          <a href={paths[language]}>
            {WORDS.more[language]}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
        <JobButtons language={language} job={job} kind={kind} actor={actor} name={name} />
      </div>
    </li>
  );
}
