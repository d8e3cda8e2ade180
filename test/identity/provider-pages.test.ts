import { describe } from 'vitest';
import type { Provider } from '../../src/foundation/identity/oidc/provider.ts';
import { ProviderSettings } from '../../src/foundation/identity/oidc/provider-settings.ts';
import { SignInError, type SignInFault } from '../../src/foundation/identity/oidc/sign-in-error.ts';
import { BEGIN, SIGN_IN } from '../../src/foundation/identity/paths.ts';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { lookAtEveryPage } from '../support/look-at.ts';
import { roomStage } from '../support/room-stage.ts';
import type { Screen } from '../support/screens.ts';

/** Stands for a provider that lets nobody in, for the reason of the moment: what counts here is how that looks. */
let fault: SignInFault = 'denied';
const provider: Provider = {
  settings: ProviderSettings.parse({
    issuer: 'https://login.example',
    name: { nl: 'Voorbeeld', en: 'Example' },
    client: { authentication: 'client_secret_basic', id: 'waaier', secretFile: 'secret' },
  }),
  begin: () => Promise.reject(new SignInError(fault)),
  finish: () => Promise.reject(new SignInError(fault)),
};
const at = roomStage({
  signIn: { mode: 'provider', provider, mayCreate: false, byNumber: { first: 'none', later: 'none' } },
});

const refused = (name: SignInFault, status: number): Screen => ({
  name: `refused-${name}`,
  status,
  open: async (page, language) => {
    fault = name;
    await page.goto(BEGIN[language]);
  },
});

const screens: readonly Screen[] = [
  {
    name: 'sign-in-provider',
    status: 200,
    open: async (page, language) => void (await page.goto(SIGN_IN[language])),
  },
  refused('denied', 403),
  refused('assurance', 403),
  refused('mismatch', 400),
  refused('represented', 403),
  refused('bsn', 403),
];

describe.each(LANGUAGES)('%s', language => lookAtEveryPage(at, language, screens));
