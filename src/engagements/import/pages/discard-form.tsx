import type { Language } from '../../../foundation/law/text.ts';
import { Button } from '../../../foundation/web/components/button.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import { DISCARD } from '../addresses.ts';

const WORDS = { discard: { nl: 'Gooi dit bestand weg', en: 'Throw this file away' } } as const;

/** Throws an import away that did not come in the register. */
export function DiscardForm({ language, id }: { readonly language: Language; readonly id: string }) {
  return (
    <form method="post" action={fill(DISCARD, { import: id })[language]}>
      <Button look="secondary">{WORDS.discard[language]}</Button>
    </form>
  );
}
