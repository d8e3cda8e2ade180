import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import { ButtonLink, Buttons } from '../../web/components/button.tsx';
import { Lead } from '../../web/components/heading.tsx';
import { respond } from '../../web/page.tsx';
import { onPage } from '../../web/paths.ts';
import type { WebApp, WebEnv } from '../../web/site.ts';
import { FLOW_MINUTES, flowCookie } from '../oidc/flow-cookie.ts';
import type { Provider } from '../oidc/provider.ts';
import { SignInError } from '../oidc/sign-in-error.ts';
import { BACK, BEGIN, SIGN_IN } from '../paths.ts';
import { signIn } from '../sign-in.ts';
import { enter } from './enter.ts';
import { FAULTS, WORDS } from './sign-in-words.ts';

/** To the provider and back. */
export function addProviderPages(app: WebApp, services: Services, provider: Provider): void {
  // The server knows its own address: what a request says of it is not to be trusted here.
  const back = () => services.baseUrl + BACK;

  onPage(app, 'get', BEGIN, async (c, language) => {
    try {
      const { url, flow } = await provider.begin(back());
      await flowCookie.write(c, { ...flow, language, at: services.now().getTime() });
      c.header('Cache-Control', 'no-store');
      return c.redirect(url.href, 303);
    } catch (error) {
      return refuse(c, language, services, error);
    }
  });

  app.get(BACK, async c => {
    const kept = await flowCookie.read(c);
    const language = kept.state === 'value' ? kept.value.language : 'nl';
    // Used or not: what a browser brings back, it brings once.
    flowCookie.clear(c);
    try {
      if (kept.state !== 'value') throw new SignInError('mismatch', 'no_flow');
      const { at, language: _, ...flow } = kept.value;
      if (services.now().getTime() - at > FLOW_MINUTES * 60_000) throw new SignInError('expired');
      const { identity, organisation } = await provider.finish(
        new URL(back() + new URL(c.req.url).search),
        flow,
      );
      return await enter(c, language, services, await signIn(services, identity, organisation));
    } catch (error) {
      return refuse(c, language, services, error);
    }
  });
}

/** The page for who is not let in; what happened is written down without a word about the person. */
function refuse(
  c: Context<WebEnv>,
  language: Language,
  services: Services,
  error: unknown,
): Promise<Response> {
  if (!(error instanceof SignInError)) throw error;
  const { title, text, status } = FAULTS[error.fault];
  services.log('sign-in-refused', { fault: error.fault, code: error.code });
  return respond(
    c,
    { language, title: title[language], paths: undefined, status },
    <>
      <h1>{title[language]}</h1>
      <Lead>{text[language]}</Lead>
      <Buttons>
        <ButtonLink href={SIGN_IN[language]}>{WORDS.again[language]}</ButtonLink>
      </Buttons>
    </>,
  );
}
