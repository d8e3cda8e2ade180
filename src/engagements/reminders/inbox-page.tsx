import type { Context } from 'hono';
import { dateInTheNetherlands } from '../../assessment/index.ts';
import { type Actor, atLeast, guarded, look, perform } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { Table } from '../../foundation/web/components/table.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { formatDate } from '../../foundation/web/format.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { ONE } from '../pages/addresses.ts';
import { CalendarPart, MailPart } from './choices-parts.tsx';
import { finishReminder, type Inbox, type Reminder, readInbox, SNOOZES, snoozeReminder } from './inbox.ts';
import { KIND_NAMES, KIND_TEXTS } from './kind-names.ts';
import { makeReminders } from './make-reminders.ts';
import { DONE, INBOX, SETTINGS, SNOOZE } from './paths.ts';
import { type Choices, readChoices } from './person-choices.ts';
import { WORDS } from './words.ts';

const THINGS = { reminder: 'reminder' } as const;

/** What asks for attention: read by everybody of the organisation, settled by who may change. */
export function addInboxPage(app: WebApp, services: Services): void {
  const today = () => dateInTheNetherlands(services.now());

  guarded(app, { method: 'get', paths: INBOX, role: 'reader' }, async (c, language, actor) => {
    const seen = {
      inbox: await readInbox(services, actor),
      choices: await readChoices(services, actor),
      mail: services.mail === undefined ? undefined : await hasAddress(services, actor),
      today: today(),
    };
    return show(c, language, actor, seen);
  });

  guarded(app, { method: 'post', paths: INBOX, role: 'editor' }, async (c, language, actor) => {
    await perform(services, actor, 'editor', tx =>
      makeReminders(tx, actor.organisation.id, actor.person.id, today()),
    );
    return c.redirect(`${INBOX[language]}?saved=made`, 303);
  });

  const settled = { method: 'post', role: 'editor', things: THINGS } as const;
  guarded(app, { ...settled, paths: DONE }, async (c, language, actor) => {
    const version = formNumber(await readForm(c), 'version');
    await finishReminder(services, actor, c.req.param('reminder') ?? '', version);
    return c.redirect(`${INBOX[language]}?saved=done`, 303);
  });

  guarded(app, { ...settled, paths: SNOOZE }, async (c, language, actor) => {
    const form = await readForm(c);
    const days = SNOOZES.find(each => String(each) === formText(form, 'days')) ?? SNOOZES[0];
    await snoozeReminder(services, actor, c.req.param('reminder') ?? '', formNumber(form, 'version'), {
      today: today(),
      days,
    });
    return c.redirect(`${INBOX[language]}?saved=later`, 303);
  });
}

async function hasAddress(services: Services, actor: Actor): Promise<boolean> {
  const row = await look(services, actor, tx =>
    tx.selectFrom('person').select('email').where('id', '=', actor.person.id).executeTakeFirst(),
  );
  return row?.email != null;
}

const NOTICES = {
  done: WORDS.savedDone,
  later: WORDS.savedLater,
  made: WORDS.savedMade,
  mail: WORDS.savedMail,
  stop: WORDS.savedStop,
} as const;

interface Seen {
  readonly inbox: Inbox;
  readonly choices: Choices;
  /** Whether mail can reach the person; undefined where this installation sends none. */
  readonly mail: boolean | undefined;
  readonly today: IsoDate;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  { organisation, role }: Actor,
  { inbox: { reminders, total }, choices, mail, today }: Seen,
): Promise<Response> {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const notice = NOTICES[c.req.query('saved') as keyof typeof NOTICES] as
    | (typeof NOTICES)[keyof typeof NOTICES]
    | undefined;
  const maySettle = atLeast(role, 'editor');
  const [now, later] = [
    reminders.filter(({ due }) => due <= today),
    reminders.filter(({ due }) => due > today),
  ];
  return respond(
    c,
    { language, title: say('title'), paths: INBOX },
    <>
      <Eyebrow>{organisation.name}</Eyebrow>
      <h1>{say('title')}</h1>
      <Lead>{say('intro')}</Lead>
      {notice && <Notice>{notice[language]}</Notice>}
      <h2>{say('now')}</h2>
      {now.length === 0 ? <p>{say('nothing')}</p> : list('now', now, language, maySettle)}
      {later.length > 0 && (
        <>
          <h2>{say('later')}</h2>
          {list('later', later, language, maySettle)}
        </>
      )}
      {total > reminders.length && (
        <p>
          {say('more')} {total}.
        </p>
      )}
      <p>{say('daily')}</p>
      <Buttons>
        {maySettle && (
          <form method="post" action={INBOX[language]}>
            <Button look="secondary">{say('make')}</Button>
          </form>
        )}
        {role === 'administrator' && (
          <ButtonLink look="secondary" href={SETTINGS[language]}>
            {say('settings')}
          </ButtonLink>
        )}
      </Buttons>
      <CalendarPart language={language} has={choices.calendar} />
      {mail !== undefined && <MailPart language={language} on={choices.mail} possible={mail} />}
    </>,
  );
}

function list(id: 'now' | 'later', reminders: readonly Reminder[], language: Language, maySettle: boolean) {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const columns = [say('engagement'), say('what'), say('due'), ...(maySettle ? [say('does')] : [])];
  return (
    <Table
      id={id}
      caption={say(id)}
      captionHidden
      columns={columns.map(label => ({ label }))}
      rows={reminders.map(reminder => [
        <a href={fill(ONE, { engagement: reminder.engagement })[language]}>{reminder.reference}</a>,
        <>
          <strong>{KIND_NAMES[reminder.kind][language]}</strong>
          <br />
          {KIND_TEXTS[reminder.kind][language]}
        </>,
        <time datetime={reminder.due}>{formatDate(reminder.due, language)}</time>,
        ...(maySettle ? [actions(reminder, language)] : []),
      ])}
    />
  );
}

function actions({ id, version, reference }: Reminder, language: Language) {
  const to = (paths: typeof DONE) => fill(paths, { reminder: id })[language];
  const about = <span class="visually-hidden"> ({reference})</span>;
  return (
    <form method="post" action={to(SNOOZE)}>
      <input type="hidden" name="version" value={String(version)} />
      <Buttons>
        <Button formaction={to(DONE)} look="secondary">
          {WORDS.done[language]}
          {about}
        </Button>
        <Button look="secondary" name="days" value="7">
          {WORDS.week[language]}
          {about}
        </Button>
        <Button look="secondary" name="days" value="30">
          {WORDS.month[language]}
          {about}
        </Button>
      </Buttons>
    </form>
  );
}
