import { SESSION_EXTEND, SESSION_TIME, SIGN_IN } from '../identity/paths.ts';
import type { Language } from '../law/text.ts';

const WORDS = {
  title: { nl: 'Ben je er nog?', en: 'Are you still there?' },
  soon: {
    nl: 'Als je niets doet, word je straks uitgelogd. Wat je hebt ingevuld, blijft staan.',
    en: 'If you do nothing, you will soon be signed out. What you have filled in stays.',
  },
  left: { nl: 'Nog', en: 'Time left:' },
  stay: { nl: 'Blijf ingelogd', en: 'Stay signed in' },
  last: {
    nl: 'Je bent al lang ingelogd. Langer kan niet: sla op wat je hebt ingevuld en log opnieuw in.',
    en: 'You have been signed in for long. Longer is not possible: save what you filled in and sign in again.',
  },
  endedTitle: { nl: 'Je bent uitgelogd', en: 'You are signed out' },
  ended: {
    nl: 'Wat je hebt ingevuld, staat nog op deze pagina. Log in een nieuw tabblad in en verstuur daarna deze pagina.',
    en: 'What you filled in is still on this page. Sign in in a new tab and then send this page.',
  },
  signIn: { nl: 'Log in (nieuw tabblad)', en: 'Sign in (new tab)' },
  close: { nl: 'Sluit deze melding', en: 'Close this message' },
} as const;

interface Props {
  readonly language: Language;
  /** Seconds until the session ends if nothing is heard. */
  readonly seconds: number;
  /** So many seconds before that the warning comes. */
  readonly warning: number;
}

/** What a script shows shortly before a session ends, and when it has. Without scripts it is never seen, and the server
 *  keeps what was typed. */
export function SessionWarning({ language, seconds, warning }: Props) {
  return (
    <dialog
      id="session-warning"
      class="dialog"
      aria-labelledby="session-warning-title"
      data-seconds={String(seconds)}
      data-warning={String(warning)}
      data-time={SESSION_TIME}
      data-extend={SESSION_EXTEND}
    >
      <div data-part="soon">
        <h2 id="session-warning-title">{WORDS.title[language]}</h2>
        <p data-part="silence">{WORDS.soon[language]}</p>
        <p data-part="last" hidden>
          {WORDS.last[language]}
        </p>
        <p>
          {WORDS.left[language]} <span data-part="left" class="numeric" role="timer" />
        </p>
        <div class="buttons">
          <button type="button" class="nl-button nl-button--primary" data-do="extend">
            {WORDS.stay[language]}
          </button>
          <button type="button" class="nl-button nl-button--secondary" data-do="close">
            {WORDS.close[language]}
          </button>
        </div>
      </div>
      <div data-part="ended" hidden>
        <h2>{WORDS.endedTitle[language]}</h2>
        <p>{WORDS.ended[language]}</p>
        <div class="buttons">
          <a
            class="nl-button nl-button--primary"
            href={SIGN_IN[language]}
            target="_blank"
            rel="noopener"
            data-do="close"
          >
            {WORDS.signIn[language]}
          </a>
          <button type="button" class="nl-button nl-button--secondary" data-do="close">
            {WORDS.close[language]}
          </button>
        </div>
      </div>
    </dialog>
  );
}
