import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Contact, NO_CONTACT } from './contact.ts';

/** Version of the API, apart from that of the product: its first number is the one in `/v1`. */
export const API_VERSION = '1.0.0';

const DESCRIPTION = `Alles wat Waaier op een scherm laat zien, als JSON. Beoordelen kan zonder inloggen; daarvan wordt niets bewaard. Onder
/organisation staat wat van een organisatie is: daarvoor log je in, of stuurt een programma zijn sleutel mee.

Deze API volgt de NLGov REST API Design Rules. De namen in adressen en velden zijn Engels, net als in de broncode; de
woordenlijst in docs/glossary.md geeft bij elke naam de Nederlandse term. Teksten komen in het Nederlands en het Engels.
Foutmeldingen (RFC 9457) zijn Nederlands, en Engels als Accept-Language daarom vraagt. Alle fouten staan er tegelijk in.
Elke datum is een kalenderdatum (JJJJ-MM-DD) en telt zelf mee in een periode.

Een uitkomst is een indicatie zonder rechtskracht.`;

const NOT_FILLED_IN = `

De beheerder van deze installatie heeft geen contactgegevens ingevuld. Wat bij contact staat eindigt op .example en
werkt niet; het is in te vullen met WAAIER_CONTACT_NAME, WAAIER_CONTACT_EMAIL en WAAIER_CONTACT_URL.`;

/** The OpenAPI 3.1 document of the routes registered so far. */
export function describeApi(app: OpenAPIHono, contact: Contact) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Waaier',
      version: API_VERSION,
      description: contact === NO_CONTACT ? DESCRIPTION + NOT_FILLED_IN : DESCRIPTION,
      contact: { ...contact },
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Deze installatie' }],
  });
}
