import type { Language } from '../../foundation/law/text.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { BackLink } from '../../foundation/web/components/heading.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { START } from './addresses.ts';

export const WORDS = {
  title: { nl: 'Voorbeeld: een programmeur in een team', en: 'Example: a programmer in a team' },
  back: { nl: 'Naar het begin', en: 'To the start' },
  made: { nl: 'Dit is een voorbeeld.', en: 'This is an example.' },
  facts: {
    nl: 'Waaier heeft het bedacht; het is geen echte zaak. Een programmeur werkt een jaar voltijd mee in een team met werknemers, met dagelijks overleg, op een laptop van het bedrijf. De programmeur onderhandelt over het tarief, dat ruim is, heeft een eigen aansprakelijkheidsverzekering en werkt na elkaar voor verschillende bedrijven.',
    en: 'Waaier made it up; it is not a real case. A programmer works full-time for a year in a team with employees, with daily meetings, on a laptop of the company. The programmer negotiates the rate, which is ample, has liability insurance and works for different companies, one after the other.',
  },
  own: { nl: 'En jouw opdracht?', en: 'And your assignment?' },
  start: { nl: 'Beoordeel je eigen opdracht', en: 'Assess your own assignment' },
} as const;

export function ExampleAbove({ language }: { readonly language: Language }) {
  return (
    <>
      <BackLink href={START[language]}>{WORDS.back[language]}</BackLink>
      <Warning title={WORDS.made[language]}>{WORDS.facts[language]}</Warning>
    </>
  );
}

export function ExampleBeside({ language }: { readonly language: Language }) {
  return (
    <section>
      <h2>{WORDS.own[language]}</h2>
      <Buttons>
        <ButtonLink href={START[language]}>{WORDS.start[language]}</ButtonLink>
      </Buttons>
    </section>
  );
}
