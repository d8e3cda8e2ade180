import type { Language } from '../law/text.ts';
import { Mark } from './mark.tsx';
import type { Paths } from './paths.ts';
import type { NavItem } from './site.ts';

export const HOME: Paths = { nl: '/', en: '/en' };

const WORDS = {
  menu: { nl: 'Hoofdmenu', en: 'Main menu' },
  home: { nl: 'Waaier, naar het begin', en: 'Waaier, to the start' },
} as const;

/** Each language says its own name, so that who cannot read this page finds it. */
const NAMES = { nl: 'Nederlands', en: 'English' } as const;

interface Props {
  readonly language: Language;
  readonly paths: Paths | undefined;
  readonly nav: readonly NavItem[];
  readonly path: string;
  /** The way in, for who is not signed in. */
  readonly signIn?: NavItem | undefined;
}

export function Header({ language, paths, nav, path, signIn }: Props) {
  const other = language === 'nl' ? 'en' : 'nl';
  const here = placeOf(
    nav.map(item => item.paths[language]),
    path,
  );
  const signInPlace = signIn && placeOf([signIn.paths[language]], path);
  return (
    <header class="site-header">
      <div class="frame">
        <a class="brand" href={HOME[language]} aria-label={WORDS.home[language]}>
          <Mark />
          <span>Waaier</span>
        </a>
        <nav aria-label={WORDS.menu[language]}>
          <ul>
            {nav.map(item => (
              <li>
                <a href={item.paths[language]} aria-current={current(item.paths[language], here, path)}>
                  {item.label[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {signIn && (
          <a
            class="sign-in"
            href={signIn.paths[language]}
            aria-current={current(signIn.paths[language], signInPlace, path)}
          >
            {signIn.label[language]}
          </a>
        )}
        <a class="language" href={(paths ?? HOME)[other]} lang={other} hreflang={other}>
          {NAMES[other]}
        </a>
      </div>
    </header>
  );
}

/** The link nearest above the page: of `/assess` and `/assess/weights` the latter, on the page with weights. */
function placeOf(links: readonly string[], path: string): string | undefined {
  return links
    .filter(link => path === link || path.startsWith(`${link}/`))
    .reduce<string | undefined>(
      (nearest, link) => (link.length > (nearest?.length ?? 0) ? link : nearest),
      undefined,
    );
}

/** "page" on the page itself, "true" on a page below it. */
function current(link: string, here: string | undefined, path: string): 'page' | 'true' | undefined {
  if (link !== here) return undefined;
  return link === path ? 'page' : 'true';
}
