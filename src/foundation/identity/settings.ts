import type { OneTimeCodes } from './local/one-time-codes.ts';

/** When a session ends, in whole seconds. */
export interface SessionTimes {
  /** Without any request. */
  readonly silence: number;
  /** Counted from signing in, whatever happens. */
  readonly longest: number;
  /** So long before the end of the silence the person is warned. */
  readonly warning: number;
}

/** 15 minutes of silence, warned 2 minutes before; 12 hours in all. */
export const SESSION_TIMES: SessionTimes = { silence: 15 * 60, longest: 12 * 60 * 60, warning: 2 * 60 };

/** Nobody can sign in: a site for others, without a provider. */
export interface NoSignIn {
  readonly mode: 'none';
}

/** One person on this machine, who can read what the server prints. */
export interface LocalSignIn {
  readonly mode: 'local';
  readonly codes: OneTimeCodes;
}

export type SignIn = NoSignIn | LocalSignIn;
