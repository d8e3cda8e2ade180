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
}

export function Header({ language, paths, nav, path }: Props) {
  const other = language === 'nl' ? 'en' : 'nl';
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
                <a href={item.paths[language]} aria-current={place(item.paths[language], path)}>
                  {item.label[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a class="language" href={(paths ?? HOME)[other]} lang={other} hreflang={other}>
          {NAMES[other]}
        </a>
      </div>
    </header>
  );
}

/** "page" on the page itself, "true" on a page below it. */
function place(link: string, path: string): 'page' | 'true' | undefined {
  if (path === link) return 'page';
  return path.startsWith(`${link}/`) ? 'true' : undefined;
}
