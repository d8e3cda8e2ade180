import type { Language } from '../../foundation/law/text.ts';
import { Button } from '../../foundation/web/components/button.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import { START, START_OVER } from './addresses.ts';
import { draftCookie } from './draft.ts';

const WORDS = { button: { nl: 'Begin opnieuw', en: 'Start over' } } as const;

interface Props {
  readonly language: Language;
  readonly look?: 'primary' | 'secondary';
}

/** The button that throws the answers away. */
export function StartOver({ language, look = 'primary' }: Props) {
  return (
    <form method="post" action={START_OVER[language]}>
      <Button look={look}>{WORDS.button[language]}</Button>
    </form>
  );
}

/** Forgets the draft. */
export const postStartOver: PageHandler = (c, language) => {
  draftCookie.clear(c);
  return c.redirect(START[language], 303);
};
