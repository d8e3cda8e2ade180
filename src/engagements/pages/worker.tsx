import type { Context } from 'hono';
import { type Actor, atLeast, guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, summaryOf } from '../../foundation/web/attempt.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../foundation/web/components/heading.tsx';
import { TextField } from '../../foundation/web/components/inputs.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { FIELD_NAMES } from '../model/fields.ts';
import { readWorker } from '../model/read-worker.ts';
import { ForgetLink } from '../retention/forget-page.tsx';
import { WORDS as RETENTION } from '../retention/words.ts';
import { changeWorker, findWorker, type WorkerRecord } from '../store/change-worker.ts';
import { LIST, WORKER } from './addresses.ts';
import { ConflictTable } from './conflict-table.tsx';
import { filledIn } from './filled-in.ts';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Wijzig de opdrachtnemer', en: 'Change the worker' },
  lead: {
    nl: 'Wat je hier wijzigt, verandert in elke inhuur van deze opdrachtnemer.',
    en: 'What you change here changes in every engagement of this worker.',
  },
  count: { nl: 'Inhuur in dit register:', en: 'Engagements in this register:' },
  back: { nl: 'Naar het register', en: 'To the register' },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: { nl: 'De gegevens van de opdrachtnemer zijn bewaard.', en: 'The facts of the worker were saved.' },
} as const;

const FIELDS = ['name', 'kvk', 'email'] as const;
const THING = { worker: 'worker' } as const;

/** Changes what is known of a worker. */
export function addWorkerPages(app: WebApp, { services }: RegisterDesk): void {
  const door = { paths: WORKER, role: 'editor', things: THING } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const worker = await findWorker(services, actor, c.req.param('worker')!);
    return show(c, language, actor, worker, {
      name: worker.name,
      kvk: worker.kvk ?? '',
      email: worker.email ?? '',
    });
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const worker = await findWorker(services, actor, c.req.param('worker')!);
    const form = await readForm(c);
    const typed = Object.fromEntries(FIELDS.map(name => [name, formText(form, name)]));
    return attempt(
      language,
      pointer => pointer.replace('/worker/', ''),
      async () => {
        const changed = readWorker(filledIn(typed));
        await changeWorker(services, actor, worker.id, formNumber(form, 'version'), changed);
        return c.redirect(`${fill(WORKER, { worker: worker.id })[language]}?saved`, 303);
      },
      failed => show(c, language, actor, worker, typed, failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { role }: Actor,
  worker: WorkerRecord,
  typed: Readonly<Record<string, string>>,
  failed?: Failed,
): Promise<Response> {
  const { id, version, engagements } = worker;
  const paths = fill(WORKER, { worker: id });
  const errors = failed?.errors ?? NOTHING_WRONG;
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths,
      status: failed?.status ?? 200,
      hasErrors: failed !== undefined,
    },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
      {c.req.query('saved') !== undefined && failed === undefined && <Notice>{WORDS.saved[language]}</Notice>}
      {c.req.query('forgotten') !== undefined && <Notice>{RETENTION.forgotten[language]}</Notice>}
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <p>
        {WORDS.count[language]} {engagements}
      </p>
      {failed?.status === 409 && (
        <ConflictTable
          language={language}
          sides={FIELDS.map(name => ({
            label: FIELD_NAMES[`worker-${name}`][language],
            now: worker[name] ?? '',
            typed: typed[name] ?? '',
          }))}
        />
      )}
      <form method="post" action={paths[language]} novalidate>
        <input type="hidden" name="version" value={String(version)} />
        {FIELDS.map(name => (
          <TextField
            language={language}
            name={name}
            label={FIELD_NAMES[`worker-${name}`][language]}
            value={typed[name]}
            autocomplete="off"
            error={errors[name]}
          />
        ))}
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
          {atLeast(role, 'administrator') && <ForgetLink language={language} id={id} />}
        </Buttons>
      </form>
    </>,
  );
}
