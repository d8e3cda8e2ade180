import type { WebApp } from '../../foundation/web/site.ts';

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1000;

const NO_CONTACT = `No contact for security reports is set for this site (WAAIER_SECURITY_CONTACT).
For a weakness in the software itself, see SECURITY.md in the place where its source code is published.
`;

/** Where to report a weakness (RFC 9116). Without a contact such a file is not valid, so then there is none. */
export function addSecurityText(app: WebApp): void {
  const started = Date.now();
  app.get('/.well-known/security.txt', c => {
    const { securityContact, securityExpires } = c.var.site.config;
    if (securityContact === undefined) return c.text(NO_CONTACT, 404);
    const expires = securityExpires ?? new Date(started + HALF_A_YEAR).toISOString();
    return c.text(
      [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en', ''].join('\r\n'),
    );
  });
}
