import type { Visitor } from '../identity/actor.ts';
import { CHOOSE, ME, ORGANISATION, SIGN_OUT } from '../identity/paths.ts';
import { ROLE_NAMES } from '../identity/role-names.ts';
import type { Language } from '../law/text.ts';
import { isFor, type OrganisationNavItem } from './site.ts';

const WORDS = {
  menu: { nl: 'Menu van je organisatie', en: 'Menu of your organisation' },
  account: { nl: 'Wie je bent', en: 'Who you are' },
  choose: { nl: 'Kies een organisatie', en: 'Choose an organisation' },
  signOut: { nl: 'Log uit', en: 'Sign out' },
} as const;

interface Props {
  readonly language: Language;
  readonly visitor: Visitor;
  readonly nav: readonly OrganisationNavItem[];
  readonly path: string;
}

/** Who is signed in and for which organisation, where that person can go, and the way out. */
export function AccountBar({ language, visitor: { person, seat }, nav, path }: Props) {
  const items = seat === undefined ? [] : nav.filter(item => isFor(item, seat));
  return (
    <div class="account-bar">
      <div class="frame">
        <nav aria-label={WORDS.menu[language]}>
          <ul>
            <li>
              {seat === undefined ? (
                <a href={CHOOSE[language]}>{WORDS.choose[language]}</a>
              ) : (
                <a
                  class="account-organisation"
                  href={ORGANISATION[language]}
                  aria-current={path === ORGANISATION[language] ? 'page' : undefined}
                >
                  {seat.organisation.name}
                </a>
              )}
            </li>
            {items.map(({ paths, label }) => (
              <li>
                <a href={paths[language]} aria-current={place(paths[language], path)}>
                  {label[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section class="account-person" aria-label={WORDS.account[language]}>
          <a href={ME[language]}>{person.name}</a>
          {seat && <span>{ROLE_NAMES[seat.role][language]}</span>}
          <form method="post" action={SIGN_OUT[language]}>
            <button type="submit" class="link-button">
              {WORDS.signOut[language]}
            </button>
          </form>
        </section>
      </div>
    </div>
  );
}

/** "page" on the page itself, "true" on a page below it. */
function place(link: string, path: string): 'page' | 'true' | undefined {
  if (path === link) return 'page';
  return path.startsWith(`${link}/`) ? 'true' : undefined;
}
