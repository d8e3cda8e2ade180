import type { SessionTimes, SignIn } from './identity/settings.ts';
import type { Mail } from './mail/mail.ts';
import type { Database } from './store/database.ts';

/** What the rooms of organisations stand on, beyond what a page without sign-in needs. Made once by the server; a test
 *  makes its own. */
export interface Services {
  readonly database: Database;
  /** The clock. Everything that ends by itself looks here, so that a test can move it. */
  readonly now: () => Date;
  /** Where people reach the site, without a slash at the end, e.g. `https://waaier.example`. */
  readonly baseUrl: string;
  /** True when people reach the site by https. */
  readonly secure: boolean;
  /** How people sign in here. */
  readonly signIn: SignIn;
  readonly sessions: SessionTimes;
  /** Sends mail; undefined where no server for it is configured: then nothing is promised. */
  readonly mail?: Mail | undefined;
  /** Writes down what an administrator of the installation must be able to see. Never personal data. */
  readonly log: Log;
}

/** @param event stable name, e.g. `sign-in-refused`
 *  @param fields numbers and stable names; never a name, address, subject or token of a person */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;
