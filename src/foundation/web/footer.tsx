import type { Language } from '../law/text.ts';
import type { NavItem } from './site.ts';

const WORDS = {
  open: {
    nl: 'Waaier is open software. Een uitkomst is een indicatie, geen besluit.',
    en: 'Waaier is open software. An outcome is an indication, not a decision.',
  },
  links: { nl: 'Over Waaier', en: 'About Waaier' },
  version: { nl: 'Versie', en: 'Version' },
} as const;

interface Props {
  readonly language: Language;
  readonly links: readonly NavItem[];
  readonly version: string;
}

export function Footer({ language, links, version }: Props) {
  return (
    <footer class="site-footer">
      <div class="frame">
        <p>{WORDS.open[language]}</p>
        <nav aria-label={WORDS.links[language]}>
          <ul>
            {links.map(link => (
              <li>
                <a href={link.paths[language]}>{link.label[language]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {WORDS.version[language]} {version}
        </p>
      </div>
    </footer>
  );
}
