import type { Config } from './config.ts';
import { createSignIn, sessionTimes } from './identity/create-sign-in.ts';
import { readIdentitySettings } from './identity/identity-settings.ts';
import { openMail } from './mail/mail.ts';
import type { Log, Services } from './services.ts';
import type { Database } from './store/database.ts';

const now = (): Date => new Date();

/** How people sign in, and how long that lasts. */
export type IdentityServices = Pick<Services, 'signIn' | 'sessions'>;

/** Reads how people sign in, before anything is opened: who made a mistake there hears it at once.
 *  @param announce shows a one-time code to the person at this machine
 *  @throws InputError when the settings of signing in are wrong */
export function createIdentity(config: Config, announce: (code: string) => void): IdentityServices {
  const { identityFile: file, secure } = config;
  const settings = readIdentitySettings(file);
  return {
    signIn: createSignIn(settings, { file, secure, announce }),
    sessions: sessionTimes(settings),
  };
}

interface Surroundings {
  readonly database: Database;
  /** Where the server listens, once it does: `http://127.0.0.1:8080`. */
  readonly address: () => string;
  readonly log: Log;
}

/** What the rooms of organisations stand on. */
export function createServices(config: Config, identity: IdentityServices, around: Surroundings): Services {
  return {
    ...identity,
    database: around.database,
    now,
    get baseUrl() {
      return config.url ?? around.address();
    },
    secure: config.secure,
    log: around.log,
    mail: config.mail && openMail(config.mail),
  };
}
