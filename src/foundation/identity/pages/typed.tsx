import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { Warning } from '../../web/components/warning.tsx';
import { respond } from '../../web/page.tsx';
import type { WebEnv } from '../../web/site.ts';
import { ORGANISATION, RESUME, SIGN_IN } from '../paths.ts';
import type { Typed } from '../session/typed.ts';

const WORDS = {
  title: { nl: 'Je formulier staat klaar', en: 'Your form is ready' },
  lead: {
    nl: 'Je was uitgelogd toen je dit verstuurde. Er is nog niets mee gebeurd. Verstuur het alsnog.',
    en: 'You were signed out when you sent this. Nothing was done with it yet. Send it now.',
  },
  besideTitle: { nl: 'Je sessie is afgelopen', en: 'Your session has ended' },
  besideLead: {
    nl: 'Er is nog niets gebeurd met wat je hebt ingevuld. Het staat op deze pagina: laat die open. Log in een nieuw tabblad in en verstuur het dan hier.',
    en: 'Nothing was done yet with what you filled in. It is on this page: leave it open. Sign in in a new tab, then send it here.',
  },
  signIn: { nl: 'Log in (nieuw tabblad)', en: 'Sign in (new tab)' },
  values: { nl: 'Dit had je ingevuld', en: 'This is what you had filled in' },
  send: { nl: 'Verstuur', en: 'Send' },
  drop: { nl: 'Niet versturen', en: 'Do not send' },
  files: { nl: 'Je bestand is niet bewaard.', en: 'Your file was not kept.' },
  filesText: { nl: 'Kies het daarna opnieuw.', en: 'Choose it again afterwards.' },
} as const;

/** Gives back a form that was sent when its session had ended.
 *  @param where `again` after signing in; `beside` when the person still has to, and only this page holds the form */
export function showTyped(
  c: Context<WebEnv>,
  language: Language,
  typed: Typed,
  where: 'again' | 'beside',
): Promise<Response> {
  const beside = where === 'beside';
  const title = (beside ? WORDS.besideTitle : WORDS.title)[language];
  const shown = typed.fields.map(([, value]) => value.trim()).filter(isWords);
  return respond(
    c,
    { language, title, paths: beside ? undefined : RESUME, status: beside ? 401 : 200 },
    <>
      <h1>{title}</h1>
      <Lead>{(beside ? WORDS.besideLead : WORDS.lead)[language]}</Lead>
      {typed.files && <Warning title={WORDS.files[language]}>{WORDS.filesText[language]}</Warning>}
      {beside && (
        <Buttons>
          <a class="nl-button nl-button--secondary" href={SIGN_IN[language]} target="_blank" rel="noopener">
            {WORDS.signIn[language]}
          </a>
        </Buttons>
      )}
      {shown.length > 0 && (
        <>
          <h2>{WORDS.values[language]}</h2>
          <ul class="typed">
            {shown.map(value => (
              <li>{value}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={typed.path}>
        {typed.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
          {!beside && (
            <ButtonLink look="secondary" href={ORGANISATION[language]}>
              {WORDS.drop[language]}
            </ButtonLink>
          )}
        </Buttons>
      </form>
    </>,
  );
}

/** Version numbers, ids and chosen codes mean nothing to who reads. */
const isWords = (value: string): boolean => /\p{L}{2}/u.test(value) && !/^[0-9a-f-]{36}$/.test(value);
