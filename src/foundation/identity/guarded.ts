import type { Context } from 'hono';
import { LANGUAGES, type Language } from '../law/text.ts';
import type { Role } from '../store/schema.ts';
import type { Paths } from '../web/paths.ts';
import type { WebApp, WebEnv } from '../web/site.ts';
import { type Actor, actorOf, atLeast, type Visitor } from './actor.ts';
import { askToSignIn } from './ask-to-sign-in.ts';
import { CHOOSE } from './paths.ts';
import { tooLow } from './perform.ts';
import { noteRoute, type Thing } from './routes.ts';
import { checkIds } from './thing-id.ts';

interface Door {
  readonly method: 'get' | 'post';
  readonly paths: Paths;
  /** Per parameter of the address the table, or table.column, of what it names: `{ engagement: 'engagement' }`. */
  readonly things?: Readonly<Record<string, Thing>>;
  /** Per parameter that names no row, such as the number of a letter, a value that it can have. */
  readonly values?: Readonly<Record<string, string>>;
}

type Answer = Response | Promise<Response>;

/** Registers a page of an organisation, in every language, for who has at least `role` there. Others are sent to sign
 *  in, to choose an organisation, or get a page that says which role it takes. */
export function guarded(
  app: WebApp,
  { role, ...door }: Door & { readonly role: Role },
  handle: (c: Context<WebEnv>, language: Language, actor: Actor) => Answer,
): void {
  open(app, door, role, (c, language, visitor) => {
    const actor = actorOf(visitor);
    if (actor === undefined) return c.redirect(CHOOSE[language], 303);
    if (!atLeast(actor.role, role)) throw tooLow(role);
    return handle(c, language, actor);
  });
}

/** Registers a page for whoever is signed in, with or without an organisation. */
export function signedIn(
  app: WebApp,
  door: Door,
  handle: (c: Context<WebEnv>, language: Language, visitor: Visitor) => Answer,
): void {
  open(app, door, 'person', handle);
}

function open(
  app: WebApp,
  { method, paths, things = {}, values }: Door,
  role: Role | 'person',
  handle: (c: Context<WebEnv>, language: Language, visitor: Visitor) => Answer,
): void {
  for (const language of LANGUAGES) {
    const path = paths[language];
    noteRoute(app, { method: method.toUpperCase(), path, kind: 'page', role, things, values });
    app.on(method.toUpperCase(), path, c => {
      const { visitor } = c.var;
      if (c.var.outage !== undefined) throw c.var.outage;
      if (visitor === undefined) return askToSignIn(c, language);
      checkIds(c.req.param() as Record<string, string>, Object.keys(things));
      return handle(c, language, visitor);
    });
  }
}
