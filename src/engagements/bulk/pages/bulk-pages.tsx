import type { Context } from 'hono';
import { type Actor, guarded } from '../../../foundation/identity/index.ts';
import { findKind } from '../../../foundation/jobs/find-kind.ts';
import { ENDED, type JobKind } from '../../../foundation/jobs/kind.ts';
import { type Job, listJobs } from '../../../foundation/jobs/list-jobs.ts';
import { JobButtons } from '../../../foundation/jobs/pages/job-buttons.tsx';
import { JobProgress } from '../../../foundation/jobs/pages/job-progress.tsx';
import type { Language } from '../../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { DateField } from '../../../foundation/web/components/fields.tsx';
import { BackLink, Eyebrow, Lead } from '../../../foundation/web/components/heading.tsx';
import { SelectField } from '../../../foundation/web/components/inputs.tsx';
import { LiveRegion } from '../../../foundation/web/components/live-region.tsx';
import { formText, readForm } from '../../../foundation/web/form.ts';
import { formatDate } from '../../../foundation/web/format.ts';
import { respond } from '../../../foundation/web/page.tsx';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { readDay } from '../../model/day.ts';
import { OUTDATED } from '../../pages/addresses.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { BULK } from '../addresses.ts';
import { BulkInput, countOutcomesJob, reassessAllJob } from '../bulk-jobs.ts';
import { startBulk } from '../start-bulk.ts';

const WORDS = {
  back: { nl: 'Naar wat er verandert', en: 'To what changes' },
  title: { nl: 'Beoordeel het hele register', en: 'Assess the whole register' },
  lead: {
    nl: 'Elke inhuur met antwoorden krijgt een uitkomst volgens de regels van een dag. Je kunt het eerst laten uitrekenen zonder iets te veranderen.',
    en: 'Every engagement with answers gets an outcome by the rules of a day. You can have it worked out first without changing anything.',
  },
  date: { nl: 'Peildatum', en: 'Calculation date' },
  what: { nl: 'Wat moet er gebeuren?', en: 'What should happen?' },
  whatHelp: {
    nl: 'Bij bewaren komen uitkomst en controlegegevens in het register. Verandert een uitkomst, dan telt een eerder besluit niet meer.',
    en: 'When kept, outcome and receipt go into the register. If an outcome changes, an earlier decision no longer counts.',
  },
  look: { nl: 'Alleen uitrekenen', en: 'Only work it out' },
  keep: { nl: 'Uitrekenen en bewaren', en: 'Work it out and keep it' },
  send: { nl: 'Begin', en: 'Begin' },
  jobs: { nl: 'De laatste keren', en: 'The last times' },
  on: { nl: 'met de regels van', en: 'by the rules of' },
  which: { nl: 'Bekijk welke inhuur verandert', en: 'See which engagements change' },
  again: { nl: 'Kijk hoe het nu staat', en: 'See how it stands now' },
  over: { nl: 'Klaar.', en: 'Done.' },
} as const;

/** Jobs of this kind that the page shows. */
const SHOWN = 5;

/** Assesses the register at once. To be added before the pages of one engagement. */
export function addBulkPages(app: WebApp, desk: RegisterDesk): void {
  const kinds = { look: countOutcomesJob(desk), keep: reassessAllJob(desk) } as const;
  const all = Object.values(kinds) as readonly JobKind[];
  const { services } = desk;

  const show = async (
    c: Context<WebEnv>,
    language: Language,
    actor: Actor,
    typed: { readonly date: string; readonly what: string },
    failed?: Failed,
  ) => {
    const errors = failed?.errors ?? NOTHING_WRONG;
    const found = (await listJobs(services, actor)).filter(job => findKind(all, job.kind));
    const jobs = found.slice(0, SHOWN);
    const live = jobs.some(({ state }) => !ENDED.includes(state));
    return respond(
      c,
      {
        ...{ language, title: WORDS.title[language], paths: BULK },
        ...{ status: failed?.status ?? 200, hasErrors: failed !== undefined },
      },
      <>
        <ErrorSummary language={language} errors={summaryOf(errors)} />
        <BackLink href={OUTDATED[language]}>{WORDS.back[language]}</BackLink>
        <Eyebrow>{actor.organisation.name}</Eyebrow>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        <form method="post" action={BULK[language]} novalidate>
          <DateField
            language={language}
            name="date"
            label={WORDS.date[language]}
            value={typed.date}
            error={errors.date}
          />
          <SelectField
            language={language}
            name="what"
            label={WORDS.what[language]}
            help={WORDS.whatHelp[language]}
            chosen={typed.what}
            options={(['look', 'keep'] as const).map(value => ({ value, label: WORDS[value][language] }))}
          />
          <Buttons>
            <Button>{WORDS.send[language]}</Button>
          </Buttons>
        </form>
        {jobs.length > 0 && <h2>{WORDS.jobs[language]}</h2>}
        <LiveRegion id="bulk" live={live} say={WORDS.over[language]}>
          <ul class="jobs">
            {jobs.map(job => (
              <BulkItem language={language} actor={actor} job={job} kind={findKind(all, job.kind)!} />
            ))}
          </ul>
          {live && (
            <Buttons>
              <ButtonLink look="secondary" href={BULK[language]}>
                {WORDS.again[language]}
              </ButtonLink>
            </Buttons>
          )}
        </LiveRegion>
      </>,
    );
  };

  guarded(app, { method: 'get', paths: BULK, role: 'editor' }, async (c, language, actor) =>
    show(c, language, actor, { date: c.req.query('date') ?? desk.today(), what: 'look' }),
  );

  guarded(app, { method: 'post', paths: BULK, role: 'editor' }, async (c, language, actor) => {
    const form = await readForm(c);
    const typed = {
      date: formText(form, 'date'),
      what: formText(form, 'what') === 'keep' ? 'keep' : 'look',
    } as const;
    return attempt(
      language,
      () => 'date',
      async () => {
        await startBulk(services, actor, kinds[typed.what], readDay(typed.date.trim()));
        return c.redirect(BULK[language], 303);
      },
      failed => show(c, language, actor, typed, failed),
    );
  });
}

interface ItemProps {
  readonly language: Language;
  readonly actor: Actor;
  readonly job: Job;
  readonly kind: JobKind;
}

function BulkItem({ language, actor, job, kind }: ItemProps) {
  const { date } = BulkInput.parse(job.input);
  const name = `${kind.title[language]} ${WORDS.on[language]} ${formatDate(date, language)}`;
  return (
    <li class="job">
      <h3>{name}</h3>
      <JobProgress language={language} job={job} kind={kind} />
      <div class="job-ways">
        {job.state === 'done' && (job.result?.changes ?? 0) > 0 && (
          <a href={`${OUTDATED[language]}?date=${date}`}>{WORDS.which[language]}</a>
        )}
        <JobButtons language={language} job={job} kind={kind} actor={actor} name={name} />
      </div>
    </li>
  );
}
