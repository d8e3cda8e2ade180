import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SIGN_IN } from '../identity/paths.ts';
import type { Language } from '../law/text.ts';
import type { Services } from '../services.ts';
import { keepAmountsTogether } from './keep-amounts-together.ts';
import { Layout } from './layout.tsx';
import type { Paths } from './paths.ts';
import type { NavItem, WebEnv } from './site.ts';

export interface PageOptions {
  readonly language: Language;
  /** What the page is called, in the language of the page: the heading, without the name of the product. */
  readonly title: string;
  /** The addresses of this very page, parameters filled in; undefined on an error page, which has no address. */
  readonly paths: Paths | undefined;
  readonly status?: ContentfulStatusCode;
  /** True when the page shows an error summary: the title then begins with "Fout:". */
  readonly hasErrors?: boolean;
}

/** Answers with a whole page: `content` inside the layout. Nothing of it is kept by a browser or a proxy. */
export async function respond(c: Context<WebEnv>, options: PageOptions, content: Child): Promise<Response> {
  const { site, visitor } = c.var;
  const page = (
    <Layout {...options} site={site} path={c.req.path} visitor={visitor} {...standing(c)}>
      {content}
    </Layout>
  );
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', options.language);
  // A component that waits, such as a chart, makes this a promise.
  const html = await Promise.resolve(page.toString());
  return c.html(`<!doctype html>${keepAmountsTogether(html)}`, options.status ?? 200);
}

const SIGN_IN_LINK: NavItem = { label: { nl: 'Inloggen', en: 'Sign in' }, paths: SIGN_IN };

/** How the person stands to signing in: how long the session lasts, or where to begin one. */
function standing(c: Context<WebEnv>) {
  // There are none where there is no database.
  const services = c.var.services as Services | undefined;
  const { visitor } = c.var;
  if (services === undefined || (visitor === undefined && services.signIn.mode === 'none')) return {};
  if (visitor === undefined) return { signIn: SIGN_IN_LINK };
  const { silence, longest } = visitor.endsAt;
  const end = Math.min(silence.getTime(), longest.getTime());
  const seconds = Math.max(0, Math.floor((end - services.now().getTime()) / 1000));
  return { session: { seconds, warning: services.sessions.warning } };
}
