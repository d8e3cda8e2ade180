import type { IdentitySettings } from './identity-settings.ts';
import { readBeside } from './identity-settings.ts';
import { createProvider } from './oidc/provider.ts';
import type { SessionTimes, SignIn } from './settings.ts';

interface Surroundings {
  /** The file that the settings came from; undefined when there is none. */
  readonly file: string | undefined;
  /** True when others reach the site, by https. */
  readonly secure: boolean;
  /** Shows a code of local mode to the person at this machine. */
  readonly announce: (code: string) => void;
}

/** How people sign in, as the settings say. Without a provider only the person at this machine can, and on a site for
 *  others nobody.
 *  @throws InputError when a file that the settings name cannot be read */
export function createSignIn(settings: IdentitySettings, around: Surroundings): SignIn {
  const { provider, organisations, bsn } = settings;
  if (provider === undefined || around.file === undefined) {
    if (around.secure) return { mode: 'none' };
    return { mode: 'local', announce: around.announce };
  }
  const { client } = provider;
  const secret =
    client.authentication === 'client_secret_basic'
      ? readBeside(around.file, client.secretFile, '/provider/client/secretFile')
      : readBeside(around.file, client.keyFile, '/provider/client/keyFile');
  return {
    mode: 'provider',
    provider: createProvider(provider, secret, bsn !== undefined),
    mayCreate: organisations.create,
    byNumber: { first: organisations.first, later: organisations.later },
  };
}

/** In seconds, as the sessions count. */
export const sessionTimes = ({ sessions }: IdentitySettings): SessionTimes => ({
  silence: sessions.silence * 60,
  warning: sessions.warning * 60,
  longest: sessions.longest * 60 * 60,
});
