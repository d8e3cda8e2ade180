import type { Config } from './config.ts';
import { createSignIn, sessionTimes } from './identity/create-sign-in.ts';
import { readIdentitySettings } from './identity/identity-settings.ts';
import type { Log, Services } from './services.ts';
import type { Database } from './store/database.ts';

interface Surroundings {
  readonly database: Database;
  /** Where the server listens, once it does: `http://127.0.0.1:8080`. */
  readonly address: () => string;
  /** Shows a one-time code to the person at this machine. */
  readonly announce: (code: string) => void;
  readonly log: Log;
}

/** What the rooms of organisations stand on, as the configuration says.
 *  @throws InputError when the settings of signing in are wrong */
export function createServices(config: Config, around: Surroundings): Services {
  const settings = readIdentitySettings(config.identityFile);
  const now = () => new Date();
  return {
    database: around.database,
    now,
    get baseUrl() {
      return config.url ?? around.address();
    },
    secure: config.secure,
    signIn: createSignIn(settings, {
      file: config.identityFile,
      secure: config.secure,
      now,
      announce: around.announce,
    }),
    sessions: sessionTimes(settings),
    log: around.log,
  };
}
