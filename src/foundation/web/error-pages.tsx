import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ORGANISATION } from '../identity/paths.ts';
import type { Refusal } from '../identity/refusal.ts';
import type { InputError } from '../law/input-error.ts';
import type { Text } from '../law/text.ts';
import { type TooOften, tooOftenText } from '../operations/rate-limit.ts';
import { OUTAGE_TEXT, type Outage, TRY_AGAIN } from '../operations/unavailable.ts';
import { ButtonLink, Buttons } from './components/button.tsx';
import { Eyebrow, Lead } from './components/heading.tsx';
import { HOME } from './header.tsx';
import { respond } from './page.tsx';
import { languageOf } from './paths.ts';
import type { WebEnv } from './site.ts';

interface Words {
  readonly title: Text;
  readonly text: Text;
}

/** Largest request that a page accepts, in bytes. Far above any file that Waaier makes. */
export const LARGEST_REQUEST = 256 * 1024;

const WORDS = {
  400: {
    title: { nl: 'Dit konden we niet gebruiken', en: 'We could not use this' },
    text: {
      nl: 'Ga een pagina terug: wat je had ingevuld staat er nog.',
      en: 'Go back one page: what you had filled in is still there.',
    },
  },
  403: {
    title: { nl: 'Dit formulier kwam niet van Waaier', en: 'This form did not come from Waaier' },
    text: {
      nl: 'Je browser zegt dat dit formulier van een andere website komt. Voor je veiligheid doen we er niets mee. Open de pagina bij Waaier en probeer het daar.',
      en: 'Your browser says that this form comes from another website. For your safety we do nothing with it. Open the page at Waaier and try it there.',
    },
  },
  404: {
    title: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
    text: {
      nl: 'Kijk of het adres klopt, of ga naar het begin.',
      en: 'Check the address, or go to the start.',
    },
  },
  413: {
    title: { nl: 'Dit is te groot', en: 'This is too large' },
    text: {
      nl: 'Kijk of je het goede bestand hebt gekozen.',
      en: 'Check that you chose the right file.',
    },
  },
  429: {
    title: { nl: 'Even wachten', en: 'One moment please' },
    text: {
      nl: 'Ga daarna een pagina terug en probeer het opnieuw: wat je had ingevuld staat er nog.',
      en: 'Then go back one page and try again: what you had filled in is still there.',
    },
  },
  500: {
    title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
    text: {
      nl: 'Dit ligt niet aan jou. Je antwoorden staan nog in je browser. Probeer het zo nog eens.',
      en: 'This is not your fault. Your answers are still in your browser. Try again in a moment.',
    },
  },
  503: {
    title: { nl: 'Dit lukt nu even niet', en: 'This is not possible at the moment' },
    text: {
      nl: 'Ga een pagina terug: wat je had ingevuld staat er nog.',
      en: 'Go back one page: what you had filled in is still there.',
    },
  },
} as const satisfies Readonly<Record<number, Words>>;

const START = { nl: 'Naar het begin', en: 'To the start' } as const;
const BACK = { nl: 'Naar je organisatie', en: 'To your organisation' } as const;
const CODE = { nl: 'Fout', en: 'Error' } as const;

type Code = keyof typeof WORDS;

/** An error as a page, in the language of its address. `details` name the thing that is wrong. */
export function errorPage(c: Context<WebEnv>, code: Code, details: readonly Text[] = []): Promise<Response> {
  const language = languageOf(c.req.path);
  const { title, text }: Words = WORDS[code];
  return respond(
    c,
    { language, title: title[language], paths: undefined, status: code as ContentfulStatusCode },
    <>
      <Eyebrow>
        {CODE[language]} {code}
      </Eyebrow>
      <h1>{title[language]}</h1>
      {details.length === 1 && <Lead>{details[0]?.[language]}</Lead>}
      {details.length > 1 && (
        <ul>
          {details.map(detail => (
            <li>{detail[language]}</li>
          ))}
        </ul>
      )}
      <p>{text[language]}</p>
      <Buttons>
        <ButtonLink look="secondary" href={HOME[language]}>
          {START[language]}
        </ButtonLink>
      </Buttons>
    </>,
  );
}

/** The page for a request that is larger than its page takes. @param most in bytes */
export function tooLargePage(c: Context<WebEnv>, most: number): Promise<Response> {
  const size = most < MIB ? `${Math.floor(most / 1024)} kB` : `${Math.floor(most / MIB)} MB`;
  const nl = `Wat je stuurt mag hoogstens ${size} zijn.`;
  return errorPage(c, 413, [{ nl, en: `What you send may be at most ${size}.` }]);
}

const MIB = 1024 * 1024;
const LONGEST_SHOWN = 80;

/** The page for an address that does not exist; it names the address. */
export function notFoundPage(c: Context<WebEnv>): Promise<Response> {
  const { path } = c.req;
  const shown = path.length > LONGEST_SHOWN ? `${path.slice(0, LONGEST_SHOWN)}…` : path;
  return errorPage(c, 404, [{ nl: `Op ${shown} staat niets.`, en: `There is nothing at ${shown}.` }]);
}

/** The page for who asks too often. */
export function tooOftenPage(c: Context<WebEnv>, { seconds }: TooOften): Promise<Response> {
  c.header('Retry-After', String(seconds));
  return errorPage(c, 429, [tooOftenText(seconds)]);
}

/** The page for when the database is away or has no room. */
export function outagePage(c: Context<WebEnv>, outage: Outage): Promise<Response> {
  c.header('Retry-After', String(TRY_AGAIN[outage]));
  return errorPage(c, 503, [OUTAGE_TEXT[outage]]);
}

/** The page for input that cannot be used; it lists every problem. */
export function inputErrorPage(c: Context<WebEnv>, error: InputError): Promise<Response> {
  return errorPage(
    c,
    400,
    error.problems.map(problem => problem.message),
  );
}

const REFUSED: Readonly<Record<'forbidden' | 'conflict', Text>> = {
  forbidden: { nl: 'Dit mag je niet doen', en: 'You may not do this' },
  conflict: { nl: 'Dit kan nu niet', en: 'This is not possible now' },
};

/** The page for what was not done, and why. What is missing and what belongs to somebody else look the same. */
export function refusalPage(c: Context<WebEnv>, { kind, status, text }: Refusal): Promise<Response> {
  if (kind === 'missing') return notFoundPage(c);
  const language = languageOf(c.req.path);
  const title = REFUSED[kind][language];
  return respond(
    c,
    { language, title, paths: undefined, status },
    <>
      <Eyebrow>
        {CODE[language]} {status}
      </Eyebrow>
      <h1>{title}</h1>
      <Lead>{text[language]}</Lead>
      <Buttons>
        <ButtonLink look="secondary" href={(c.var.visitor ? ORGANISATION : HOME)[language]}>
          {(c.var.visitor ? BACK : START)[language]}
        </ButtonLink>
      </Buttons>
    </>,
  );
}
