import type { Contact } from '../../foundation/api/contact.ts';
import type { Language } from '../../foundation/law/text.ts';

const WORDS = {
  known: { nl: 'Vragen? Neem contact op met', en: 'Questions? Contact' },
  unknown: {
    nl: 'De organisatie die deze website aanbiedt heeft hier nog geen contactgegevens ingevuld.',
    en: 'The organisation that offers this website has not filled in how to contact it.',
  },
} as const;

interface Props {
  readonly language: Language;
  readonly contact: Contact | undefined;
}

/** Whom to ask. Says so when nobody is named: an invented address is worse than none. */
export function ContactLine({ language, contact }: Props) {
  if (contact === undefined) return <p>{WORDS.unknown[language]}</p>;
  return (
    <p>
      {WORDS.known[language]} <a href={contact.url}>{contact.name}</a>,{' '}
      <a href={`mailto:${contact.email}`}>{contact.email}</a>.
    </p>
  );
}
