import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../law/text.ts';
import { Layout } from './layout.tsx';
import type { Paths } from './paths.ts';
import type { WebEnv } from './site.ts';

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
  const page = (
    <Layout {...options} site={c.var.site} path={c.req.path}>
      {content}
    </Layout>
  );
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', options.language);
  return c.html(`<!doctype html>${await page}`, options.status ?? 200);
}
