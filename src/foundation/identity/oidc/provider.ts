import * as oidc from 'openid-client';
import type { ProviderSettings } from './provider-settings.ts';
import { type Arrival, readClaims } from './read-claims.ts';
import { SignInError } from './sign-in-error.ts';

/** What a browser keeps, sealed, between going to the provider and coming back. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): proves that who comes back is who left. */
  readonly verifier: string;
}

/** A provider of OpenID Connect, as Waaier uses it. */
export interface Provider {
  readonly settings: ProviderSettings;
  /** Where to send the browser, and what it must bring back.
   *  @throws SignInError (`unavailable`) */
  begin(redirectUri: string): Promise<{ readonly url: URL; readonly flow: Flow }>;
  /** Who it is that came back.
   *  @param url the whole address that the browser came back to
   *  @throws SignInError */
  finish(url: URL, flow: Flow): Promise<Arrival>;
}

/** How long the description of a provider is kept, in milliseconds: its keys and addresses can change. */
const KEPT = 60 * 60 * 1000;

/** @param secret the client's secret, or its private key in PEM
 *  @param allowBsn whether claims may hold a BSN
 *  @param clock milliseconds since 1970 */
export function createProvider(
  settings: ProviderSettings,
  secret: string,
  allowBsn: boolean,
  clock: () => number = Date.now,
): Provider {
  let known: { readonly configuration: oidc.Configuration; readonly at: number } | undefined;

  const discover = async (): Promise<oidc.Configuration> => {
    if (known !== undefined && clock() - known.at < KEPT) return known.configuration;
    const insecure = settings.issuer.startsWith('http:');
    const configuration = await oidc.discovery(
      new URL(settings.issuer),
      settings.client.id,
      undefined,
      await authentication(settings, secret),
      {
        timeout: settings.timeout / 1000,
        // Only an issuer on this machine can be http: the settings see to that.
        execute: insecure ? [oidc.allowInsecureRequests] : [],
      },
    );
    known = { configuration, at: clock() };
    return configuration;
  };

  return {
    settings,
    begin: redirectUri =>
      guard(async () => {
        const configuration = await discover();
        const flow = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const { assurance, longestSinceSignIn, scopes } = settings;
        const url = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: scopes.join(' '),
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: 'S256',
          ...(assurance !== undefined && assurance.ask.length > 0 && { acr_values: assurance.ask.join(' ') }),
          ...(longestSinceSignIn !== undefined && { max_age: String(longestSinceSignIn * 60) }),
        });
        return { url, flow };
      }),
    finish: (url, flow) =>
      guard(async () => {
        const configuration = await discover();
        const { assurance, longestSinceSignIn, userInfo } = settings;
        const tokens = await oidc.authorizationCodeGrant(configuration, url, {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.verifier,
          idTokenExpected: true,
          ...(longestSinceSignIn !== undefined && { maxAge: longestSinceSignIn * 60 }),
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new SignInError('incomplete');
        if (assurance !== undefined && !assurance.accept.includes(String(claims.acr)))
          throw new SignInError('assurance');
        const more = userInfo
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : undefined;
        // What the signed token says goes before what was asked for later.
        return readClaims({ ...more, ...claims }, settings, allowBsn);
      }),
  };
}

async function authentication({ client }: ProviderSettings, secret: string): Promise<oidc.ClientAuth> {
  if (client.authentication === 'client_secret_basic') return oidc.ClientSecretBasic(secret);
  const { importPKCS8 } = await import('jose');
  const key = (await importPKCS8(secret, client.algorithm)) as CryptoKey;
  return oidc.PrivateKeyJwt(client.keyId === undefined ? key : { key, kid: client.keyId });
}

/** Codes of openid-client for an answer that does not belong to what was asked. */
const MISMATCHES = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

/** What the provider says when the person, or the provider on purpose, said no. */
const DENIALS = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);

/** Turns whatever goes wrong into a fault that can be told without telling anything about the person. */
async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInError) throw error;
    throw new SignInError(faultOf(error), codeOf(error));
  }
}

/** The name of an error, never its text: that can hold what the person sent. */
function codeOf(error: unknown): string {
  const { error: name, code, cause } = error as { error?: unknown; code?: unknown; cause?: unknown };
  if (typeof name === 'string') return name;
  const reason = (cause as { code?: unknown } | undefined)?.code;
  return String(typeof reason === 'string' ? reason : (code ?? 'unknown'));
}

function faultOf(error: unknown): SignInError['fault'] {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'unmet_authentication_requirements') return 'assurance';
    return DENIALS.has(error.error) ? 'denied' : 'unavailable';
  }
  // The code was used before, is too old, or the verifier is another one.
  if (error instanceof oidc.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'mismatch' : 'unavailable';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && MISMATCHES.has(code) ? 'mismatch' : 'unavailable';
}
