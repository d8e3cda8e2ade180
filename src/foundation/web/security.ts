import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { WebConfig, WebEnv } from './site.ts';

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Headers that tell a browser to trust nothing but this site. No inline script, no inline style, no frames. */
export function securityHeaders({ secure }: Pick<WebConfig, 'secure'>): MiddlewareHandler {
  return secureHeaders({
    // What has a stricter policy of its own, as the API, keeps that.
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", 'data:'],
      fontSrc: SELF,
      connectSrc: SELF,
      formAction: SELF,
      frameAncestors: NONE,
      baseUri: NONE,
    },
    xFrameOptions: 'DENY',
    // Not no-referrer: with that a browser sends "Origin: null" with our own forms, and the check below fails.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
  });
}

export const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a form only be sent from this site itself. A browser tells where a request comes from in `Sec-Fetch-Site`; one
 *  too old for that, in `Origin`. What says neither is no browser with someone's cookie, but is refused all the same.
 *  @param refuse answers a request from elsewhere */
export function ownFormsOnly(
  refuse: (c: Context<WebEnv>) => Response | Promise<Response>,
): MiddlewareHandler<WebEnv> {
  return async (c, next) =>
    CHANGES_NOTHING.has(c.req.method) || comesFromHere(c.req.raw.headers) ? next() : refuse(c);
}

/** True when a browser says that this site itself sends the request. */
export function comesFromHere(headers: Headers): boolean {
  const site = headers.get('Sec-Fetch-Site');
  // "none": typed or reloaded by the person.
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  // Host only: behind a server that ends TLS the scheme of the request says http.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('Host');
}
