import type { Child } from 'hono/jsx';
import type { Visitor } from '../identity/actor.ts';
import { LANGUAGES } from '../law/text.ts';
import { AccountBar } from './account-bar.tsx';
import { FAVICON } from './favicon.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { PageOptions } from './page.tsx';
import { SessionWarning } from './session-warning.tsx';
import type { NavItem, Site } from './site.ts';

const WORDS = {
  error: { nl: 'Fout', en: 'Error' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
} as const;

interface Props extends PageOptions {
  readonly site: Site;
  /** The address asked for, to mark the place in the menu. */
  readonly path: string;
  /** Who is signed in. */
  readonly visitor?: Visitor | undefined;
  /** What to count down to the end of the session of the visitor. */
  readonly session?: { readonly seconds: number; readonly warning: number } | undefined;
  /** The way in, where there is one and nobody is signed in. */
  readonly signIn?: NavItem | undefined;
  readonly children?: Child;
}

/** The frame of every page. */
export function Layout({
  language,
  title,
  paths,
  hasErrors,
  site,
  path,
  visitor,
  session,
  signIn,
  children,
}: Props) {
  const { stylesheet, script, font } = site.config.assets;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${hasErrors ? `${WORDS.error[language]}: ` : ''}${title} – Waaier`}</title>
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href={FAVICON.path} type="image/svg+xml" />
        {paths && LANGUAGES.map(each => <link rel="alternate" hreflang={each} href={paths[each]} />)}
        <script type="module" src={script} />
      </head>
      <body>
        <a class="nl-skip-link" href="#main">
          {WORDS.skip[language]}
        </a>
        <Header language={language} paths={paths} nav={site.nav} path={path} signIn={signIn} />
        {visitor && (
          <AccountBar language={language} visitor={visitor} nav={site.organisationNav ?? []} path={path} />
        )}
        <main id="main" class="frame" tabindex={-1}>
          {children}
        </main>
        <Footer language={language} links={site.footer} version={site.config.version} />
        {session && <SessionWarning language={language} {...session} />}
      </body>
    </html>
  );
}
