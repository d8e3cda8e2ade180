import type { Context } from 'hono';
import { type Actor, atLeast, guarded } from '../../foundation/identity/index.ts';
import { isIsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { readDay } from '../model/day.ts';
import { type Chosen, confirmReassessments } from '../store/confirm-reassessments.ts';
import { listOutdated, type OutdatedPage } from '../store/list-outdated.ts';
import { OUTDATED } from './addresses.ts';
import { OutdatedView, WORDS } from './outdated-view.tsx';
import type { RegisterDesk } from './register-desk.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the rules of a day would change, and taking that over. */
export function addOutdatedPages(app: WebApp, desk: RegisterDesk): void {
  const { services, rules, today } = desk;
  guarded(app, { method: 'get', paths: OUTDATED, role: 'reader' }, async (c, language, actor) => {
    const typed = c.req.query('date') ?? today();
    const after = c.req.query('after');
    return attempt(
      language,
      () => 'date',
      async () => {
        const date = readDay(typed.trim());
        const from = after !== undefined && UUID.test(after) ? after : undefined;
        const page = await listOutdated(services, actor, date, from, rules);
        return show(c, language, desk, actor, { typed, date, page });
      },
      failed => show(c, language, desk, actor, { typed, failed }),
    );
  });

  guarded(app, { method: 'post', paths: OUTDATED, role: 'editor' }, async (c, language, actor) => {
    const form = await readForm(c);
    const typed = formText(form, 'date');
    return attempt(
      language,
      () => undefined,
      async () => {
        const date = readDay(typed.trim());
        const done = await confirmReassessments(services, actor, date, chosenIn(form), rules);
        return c.redirect(`${OUTDATED[language]}?date=${date}&done=${done}`, 303);
      },
      async failed => {
        const date = isIsoDate(typed) ? typed : today();
        const page = await listOutdated(services, actor, date, undefined, rules);
        return show(c, language, desk, actor, { typed, date, page, failed });
      },
    );
  });
}

/** The engagements that were ticked, each with the version that the person saw.
 *  @throws InputError when none was */
function chosenIn(form: FormData): readonly Chosen[] {
  const chosen = form.getAll('chosen').flatMap((value): readonly Chosen[] => {
    const [id = '', version = ''] = String(value).split(' ');
    return UUID.test(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });
  if (chosen.length > 0) return chosen;
  throw new InputError([{ pointer: '', code: 'none-chosen', message: WORDS.noneChosen }]);
}

interface Shown {
  /** The date as typed. */
  readonly typed: string;
  readonly date?: string;
  readonly page?: OutdatedPage | undefined;
  readonly failed?: Failed;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  actor: Actor,
  { typed, date, page, failed }: Shown,
): Promise<Response> {
  const done = c.req.query('done');
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: OUTDATED,
      status: failed?.status ?? 200,
      hasErrors: failed !== undefined,
    },
    <OutdatedView
      language={language}
      desk={desk}
      organisation={actor.organisation.name}
      typed={typed}
      date={date}
      page={page}
      failed={failed}
      done={done !== undefined && /^\d{1,6}$/.test(done) ? Number(done) : undefined}
      mayConfirm={atLeast(actor.role, 'editor')}
    />,
  );
}
