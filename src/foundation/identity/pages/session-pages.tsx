import type { Services } from '../../services.ts';
import { ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { respond } from '../../web/page.tsx';
import { onPage } from '../../web/paths.ts';
import type { WebApp } from '../../web/site.ts';
import { signedIn } from '../guarded.ts';
import { ORGANISATION, RESUME, SESSION_ENDED, SESSION_EXTEND, SESSION_TIME, SIGN_IN } from '../paths.ts';
import { forgetTyped, readTyped } from '../session/typed.ts';
import { showTyped } from './typed.tsx';

const WORDS = {
  title: { nl: 'Je sessie is afgelopen', en: 'Your session has ended' },
  lead: {
    nl: 'Je deed een tijd niets. Daarom ben je uitgelogd, zodat niemand anders op dit apparaat verder kan.',
    en: 'You did nothing for a while. So you were signed out, and nobody else can go on at this device.',
  },
  kept: {
    nl: 'Wat je had ingevuld, is bewaard in deze browser. Er is nog niets mee gebeurd. Log in, dan kun je het alsnog versturen.',
    en: 'What you had filled in is kept in this browser. Nothing was done with it yet. Sign in, and you can still send it.',
  },
  signIn: { nl: 'Log opnieuw in', en: 'Sign in again' },
} as const;

/** Pages and answers about the session itself. */
export function addSessionPages(app: WebApp, services: Services): void {
  onPage(app, 'get', SESSION_ENDED, async (c, language) => {
    const typed = await readTyped(c);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: SESSION_ENDED },
      <>
        <h1>{WORDS.title[language]}</h1>
        <Lead>{WORDS.lead[language]}</Lead>
        {typed && <p>{WORDS.kept[language]}</p>}
        <Buttons>
          <ButtonLink href={SIGN_IN[language]}>{WORDS.signIn[language]}</ButtonLink>
        </Buttons>
      </>,
    );
  });

  signedIn(app, { method: 'get', paths: RESUME }, async (c, language, { person }) => {
    const typed = await readTyped(c);
    if (typed !== undefined) forgetTyped(c);
    // What somebody else typed at this device stays closed.
    if (typed?.person !== person.id) return c.redirect(ORGANISATION[language], 303);
    return showTyped(c, language, typed, 'again');
  });

  for (const [method, path] of [
    ['GET', SESSION_TIME],
    ['POST', SESSION_EXTEND],
  ] as const)
    app.on(method, path, c => {
      c.header('Cache-Control', 'no-store');
      const { visitor } = c.var;
      // "Not at all" is an answer to how long; a session that is over cannot be made to last.
      if (visitor === undefined)
        return c.json({ seconds: 0, extendable: false }, method === 'GET' ? 200 : 401);
      const { silence, longest } = visitor.endsAt;
      const until = (end: Date) => Math.max(0, Math.floor((end.getTime() - services.now().getTime()) / 1000));
      // Near the end of the longest time nothing helps any more.
      const extendable = until(longest) > services.sessions.warning;
      return c.json({ seconds: Math.min(until(silence), until(longest)), extendable });
    });
}
