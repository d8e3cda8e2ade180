import type { Domain, Entrance } from '../../foundation/domain.ts';
import type { Language } from '../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Card, Cards } from '../../foundation/web/components/cards.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { Steps } from '../../foundation/web/components/steps.tsx';
import { HOME } from '../../foundation/web/header.tsx';
import { Mark } from '../../foundation/web/mark.tsx';
import { respond } from '../../foundation/web/page.tsx';
import { onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { SOURCES_ENTRANCE, WORDS } from './home-words.ts';

/** The first page: what this is, where to go, and why it can be trusted. */
export function addHomePage(app: WebApp, rooms: readonly Domain[]): void {
  const entrances = [...rooms.flatMap(room => room.entrances ?? []), SOURCES_ENTRANCE];
  onPage(app, 'get', HOME, (c, language) =>
    respond(
      c,
      { language, title: WORDS.short[language], paths: HOME },
      <HomePage language={language} entrances={entrances} />,
    ),
  );
}

interface Props {
  readonly language: Language;
  readonly entrances: readonly Entrance[];
}

function HomePage({ language, entrances }: Props) {
  const [first] = entrances;
  return (
    <>
      <div class="hero">
        <div>
          <h1>
            {WORDS.title[language]} <span class="own-line">{WORDS.title2[language]}</span>
          </h1>
          <Lead>{WORDS.lead[language]}</Lead>
          <Buttons>
            {first && <ButtonLink href={first.link.paths[language]}>{first.link.label[language]}</ButtonLink>}
            {first?.example && (
              <ButtonLink look="secondary" href={first.example.paths[language]}>
                {first.example.label[language]}
              </ButtonLink>
            )}
          </Buttons>
        </div>
        <Mark />
      </div>

      <h2>{WORDS.entrances[language]}</h2>
      <Cards>
        {entrances.map(({ title, text, link }) => (
          <Card title={title[language]} link={{ href: link.paths[language], label: link.label[language] }}>
            {text[language]}
          </Card>
        ))}
      </Cards>

      <h2>{WORDS.how[language]}</h2>
      <Steps
        across
        items={WORDS.steps.map(step => (
          <>
            <strong>{step.title[language]}</strong> {step.text[language]}
          </>
        ))}
      />

      <h2>{WORDS.trust[language]}</h2>
      <Cards>
        {WORDS.reasons.map(reason => (
          <Card title={reason.title[language]}>{reason.text[language]}</Card>
        ))}
      </Cards>
    </>
  );
}
