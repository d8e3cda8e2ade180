import type { Provider } from './oidc/provider.ts';

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
  /** Shows a new code to that person, and to nobody else. */
  announce(code: string): void;
}

/** People sign in at a provider of OpenID Connect. */
export interface ProviderSignIn {
  readonly mode: 'provider';
  readonly provider: Provider;
  /** Whether whoever is signed in may make an organisation. */
  readonly mayCreate: boolean;
  /** What somebody becomes who comes with the KvK number of an organisation: the first, and others. */
  readonly byNumber: {
    readonly first: 'none' | 'administrator';
    readonly later: 'none' | 'reader' | 'editor' | 'approver' | 'administrator';
  };
}

export type SignIn = NoSignIn | LocalSignIn | ProviderSignIn;

/** Whether somebody who is signed in may make an organisation here. */
export const mayCreate = (signIn: SignIn): boolean =>
  signIn.mode === 'local' || (signIn.mode === 'provider' && signIn.mayCreate);
