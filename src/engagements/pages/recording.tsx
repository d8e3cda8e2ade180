import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type Actor, guarded } from '../../foundation/identity/index.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { attempt, type Failed, sameName } from '../../foundation/web/attempt.ts';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { fill, type Paths } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { actionPage } from './action-page.tsx';
import { ONE, THINGS } from './addresses.ts';
import { filledIn } from './filled-in.ts';
import type { RegisterDesk } from './register-desk.ts';

/** What was typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** What the fields of a form are made from. */
export interface Shown {
  readonly language: Language;
  readonly actor: Actor;
  readonly engagement: EngagementRecord;
  readonly typed: Typed;
  readonly errors: Failed['errors'];
}

/** A form in which something is recorded about an engagement on a day. */
export interface Recording {
  readonly paths: Paths;
  readonly title: Text;
  readonly send: Text;
  readonly fields: readonly string[];
  /** The field with the day, which begins as today. */
  readonly day: string;
  readonly form: (shown: Shown) => Child;
  /** Keeps what was filled in. @returns what the page of the engagement then says was done
   *  @param version of the engagement that the person saw */
  readonly keep: (actor: Actor, engagement: string, given: unknown, version: number) => Promise<string>;
}

/** Adds the page with the form, for editors. */
export function addRecording(app: WebApp, { services, today }: RegisterDesk, recording: Recording): void {
  const { paths, fields, day, keep } = recording;
  const door = { paths, role: 'editor', things: THINGS } as const;
  const find = async (c: Context<WebEnv>, actor: Actor) =>
    (await findEngagement(services, actor, c.req.param('engagement')!)).engagement;

  guarded(app, { method: 'get', ...door }, async (c, language, actor) =>
    show(c, recording, {
      ...{ language, actor, errors: {} },
      ...{ engagement: await find(c, actor), typed: { [day]: today() } },
    }),
  );

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const engagement = await find(c, actor);
    const form = await readForm(c);
    const typed: Typed = Object.fromEntries(fields.map(name => [name, formText(form, name)]));
    return attempt(
      language,
      sameName,
      async () => {
        const done = await keep(actor, engagement.id, filledIn(typed), formNumber(form, 'version'));
        return c.redirect(`${fill(ONE, { engagement: engagement.id })[language]}?${done}`, 303);
      },
      failed => show(c, recording, { language, actor, engagement, typed, errors: failed.errors }, failed),
    );
  });
}

const show = (
  c: Context<WebEnv>,
  { paths, title, send, form }: Recording,
  shown: Shown,
  failed?: Failed,
): Promise<Response> => {
  const { language, engagement } = shown;
  const at = fill(paths, { engagement: engagement.id });
  return actionPage(
    c,
    { language, title: title[language], engagement, paths: at, failed, send: send[language] },
    form(shown),
  );
};
