import type { Services } from '../../services.ts';
import { Card, Cards } from '../../web/components/cards.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { respond } from '../../web/page.tsx';
import { isFor, type WebApp } from '../../web/site.ts';
import { guarded } from '../guarded.ts';
import { KIND_NAMES } from '../organisations/organisation-fields.ts';
import { organisationsOf } from '../organisations/organisations-of.ts';
import { CHOOSE, INVITE, LEAVE, ORGANISATION } from '../paths.ts';
import { ROLE_NAMES, youMayDo } from '../role-names.ts';

const WORDS = {
  you: { nl: 'Je bent hier', en: 'Here you are' },
  where: { nl: 'Wat je hier kunt', en: 'What you can do here' },
  go: { nl: 'Ga ernaartoe', en: 'Go there' },
  aloneText: {
    nl: 'Nodig een collega uit. Maak ook iemand anders beheerder, dan kan die verder als jij er niet bent.',
    en: 'Invite a colleague. Make somebody else administrator too, to go on when you are away.',
  },
  invite: { nl: 'Nodig iemand uit', en: 'Invite somebody' },
  other: { nl: 'Werk voor een andere organisatie', en: 'Work for another organisation' },
  leave: { nl: 'Verlaat deze organisatie', en: 'Leave this organisation' },
  kvk: { nl: 'KvK-nummer', en: 'KvK number' },
} as const;

/** Where somebody comes in who works for an organisation. */
export function addOrganisationPage(app: WebApp, services: Services): void {
  guarded(app, { method: 'get', paths: ORGANISATION, role: 'reader' }, async (c, language, actor) => {
    const { organisation, role, person } = actor;
    const nav = (c.var.site.organisationNav ?? []).filter(
      item => item.intro && isFor(item, { role, organisation }),
    );
    const seats = await organisationsOf(services, person.id);
    return respond(
      c,
      { language, title: organisation.name, paths: ORGANISATION },
      <>
        <h1>{organisation.name}</h1>
        <Lead>
          {WORDS.you[language]} {ROLE_NAMES[role][language]}. {youMayDo(role, language)}
        </Lead>
        <p>
          {capital(KIND_NAMES[organisation.kind][language])}
          {organisation.kvk && ` · ${WORDS.kvk[language]} ${organisation.kvk}`}
        </p>
        <h2>{WORDS.where[language]}</h2>
        <Cards>
          {nav.map(({ label, paths, intro }) => (
            <Card title={label[language]} link={{ href: paths[language], label: WORDS.go[language] }}>
              {intro?.[language]}
            </Card>
          ))}
          {role === 'administrator' && (
            <Card
              title={WORDS.invite[language]}
              link={{ href: INVITE[language], label: WORDS.invite[language] }}
            >
              {WORDS.aloneText[language]}
            </Card>
          )}
        </Cards>
        <ul class="plain-list">
          <li>
            <a href={CHOOSE[language]}>
              {WORDS.other[language]}
              {seats.length > 1 ? ` (${seats.length})` : ''}
            </a>
          </li>
          <li>
            <a href={LEAVE[language]}>{WORDS.leave[language]}</a>
          </li>
        </ul>
      </>,
    );
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
