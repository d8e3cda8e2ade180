import type { Language } from '../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Details } from '../../foundation/web/components/details.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { QUESTION } from './addresses.ts';
import type { OutcomeView } from './outcome-view.ts';
import { WORDS } from './outcome-words.ts';

interface Props {
  readonly language: Language;
  readonly view: OutcomeView;
  readonly goOn: string | undefined;
  /** False on an example: there is nothing to fill in. */
  readonly links: boolean;
}

/** How many open questions are named before the rest is one click deeper. */
const SHOWN = 5;

/** What would decide: questions still open, or facts not known yet. Shows nothing when the outcome is decided. */
export function Needs({ language, view: { kind, needs }, goOn, links }: Props) {
  if (kind === 'decided') return null;
  if (kind === 'judgement') {
    return (
      <section>
        <h2>{WORDS.needsUnknown[language]}</h2>
        <p>{WORDS[needs.length > 0 ? 'needsUnknownText' : 'weigh'][language]}</p>
        <List language={language} needs={needs} links={links} />
      </section>
    );
  }
  const rest = needs.slice(SHOWN);
  return (
    <section>
      <h2>{WORDS.needsOpen[language]}</h2>
      <p>{WORDS.needsOpenText[language]}</p>
      <List language={language} needs={needs.slice(0, SHOWN)} links={links} />
      {rest.length > 0 && (
        <Details summary={`${WORDS.moreNeeds[language]} (${needs.length})`}>
          <List language={language} needs={rest} links={links} />
        </Details>
      )}
      {goOn && (
        <Buttons>
          <ButtonLink href={goOn}>{WORDS.goOn[language]}</ButtonLink>
        </Buttons>
      )}
    </section>
  );
}

function List({ language, needs, links }: Pick<Props, 'language' | 'links'> & Pick<OutcomeView, 'needs'>) {
  if (needs.length === 0) return null;
  return (
    <ul>
      {needs.map(({ id, text }) => (
        <li>{links ? <a href={fill(QUESTION, { question: id })[language]}>{text}</a> : text}</li>
      ))}
    </ul>
  );
}
