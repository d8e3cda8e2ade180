import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { Button, ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { Warning } from '../../web/components/warning.tsx';
import { respond } from '../../web/page.tsx';
import { onPage } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { BEGIN, ORGANISATION, SIGN_IN, SIGN_OUT } from '../paths.ts';
import { clearSessionToken, readSessionToken } from '../session/cookie.ts';
import { endSession } from '../session/end-session.ts';
import { comesFromEnded } from '../session/onwards.ts';
import { forgetTyped } from '../session/typed.ts';
import { LocalForm } from './one-time.tsx';
import { WORDS } from './sign-in-words.ts';

/** The way in and the way out. */
export function addSignInPages(app: WebApp, services: Services): void {
  onPage(app, 'get', SIGN_IN, async (c, language) => {
    if (c.var.visitor !== undefined) return c.redirect(ORGANISATION[language], 303);
    const ended = await comesFromEnded(c);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: SIGN_IN },
      <>
        <h1>{WORDS.title[language]}</h1>
        {ended && <Warning title={WORDS.ended[language]}>{WORDS.endedText[language]}</Warning>}
        <Lead>{WORDS.lead[language]}</Lead>
        <WayIn language={language} services={services} />
      </>,
    );
  });

  onPage(app, 'get', SIGN_OUT, (c, language) =>
    c.var.visitor === undefined ? signedOut(c, language, services) : askSignOut(c, language),
  );

  onPage(app, 'post', SIGN_OUT, async (c, language) => {
    const token = readSessionToken(c, services);
    if (token !== undefined) await endSession(services, token);
    clearSessionToken(c, services);
    forgetTyped(c);
    return c.redirect(SIGN_OUT[language], 303);
  });
}

function WayIn({ language, services }: { readonly language: Language; readonly services: Services }) {
  const { signIn } = services;
  switch (signIn.mode) {
    case 'none':
      return <Warning title={WORDS.none[language]}>{WORDS.noneText[language]}</Warning>;
    case 'local':
      return <LocalForm language={language} />;
    case 'provider':
      // A link and not a form: browsers stop a form that is sent on to another site.
      return (
        <Buttons>
          <ButtonLink href={BEGIN[language]}>
            {WORDS.with[language]} {signIn.provider.settings.name[language]}
          </ButtonLink>
        </Buttons>
      );
  }
}

function askSignOut(c: Context<WebEnv>, language: Language): Promise<Response> {
  return respond(
    c,
    { language, title: WORDS.signOut[language], paths: SIGN_OUT },
    <form method="post" action={SIGN_OUT[language]}>
      <h1>{WORDS.signOutAsk[language]}</h1>
      <Buttons>
        <Button>{WORDS.signOutDo[language]}</Button>
      </Buttons>
    </form>,
  );
}

function signedOut(c: Context<WebEnv>, language: Language, services: Services): Promise<Response> {
  return respond(
    c,
    { language, title: WORDS.out[language], paths: SIGN_OUT },
    <>
      <h1>{WORDS.out[language]}</h1>
      <Lead>{WORDS.outText[language]}</Lead>
      {services.signIn.mode === 'provider' && <p>{WORDS.outProvider[language]}</p>}
      <Buttons>
        <ButtonLink look="secondary" href={SIGN_IN[language]}>
          {WORDS.enter[language]}
        </ButtonLink>
      </Buttons>
    </>,
  );
}
