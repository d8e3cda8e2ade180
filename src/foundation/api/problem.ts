import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Problem } from '../law/input-error.ts';
import type { Text } from '../law/text.ts';
import { type TooOften, tooOftenText } from '../operations/rate-limit.ts';
import { preferredLanguage } from './language.ts';

/** Part of the request in which something is wrong. */
export type RequestPart = 'body' | 'path' | 'query';

/** What went wrong, as a JSON document (RFC 9457, `application/problem+json`). */
export const ProblemDocument = z
  .object({
    type: z.string().meta({ description: 'Altijd about:blank: de status zegt wat voor probleem het is.' }),
    title: z.string().meta({ description: 'Naam van de status.' }),
    status: z.int(),
    detail: z.string().meta({ description: 'Wat er mis is, in een zin.' }),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'path', 'query']),
          pointer: z.string().meta({ description: 'Plaats als JSON-pointer; leeg voor het geheel.' }),
          code: z.string().meta({ description: 'Vaste naam van het soort fout.' }),
          detail: z.string().meta({ description: 'Wat er mis is, wat gegeven is en wat mag.' }),
        }),
      )
      .meta({ description: 'Alle fouten tegelijk. Leeg als de fout niet in de invoer zit.' }),
  })
  .meta({ id: 'Problem' });

/** Stops the handling of a request with a problem. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly detail: Text;
  readonly errors: readonly (Problem & { readonly in: RequestPart })[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    detail: Text,
    errors: ApiError['errors'] = [],
    headers: ApiError['headers'] = {},
  ) {
    super(detail.en);
    this.name = 'ApiError';
    this.status = status;
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
  }
}

const TITLES: Readonly<Record<number, Text>> = {
  400: { nl: 'Onjuiste invoer', en: 'Bad Request' },
  401: { nl: 'Niet ingelogd', en: 'Unauthorized' },
  403: { nl: 'Verboden', en: 'Forbidden' },
  404: { nl: 'Niet gevonden', en: 'Not Found' },
  405: { nl: 'Methode niet toegestaan', en: 'Method Not Allowed' },
  406: { nl: 'Niet aanvaardbaar', en: 'Not Acceptable' },
  409: { nl: 'Conflict', en: 'Conflict' },
  413: { nl: 'Te groot', en: 'Content Too Large' },
  415: { nl: 'Soort inhoud niet ondersteund', en: 'Unsupported Media Type' },
  429: { nl: 'Te veel aanvragen', en: 'Too Many Requests' },
  500: { nl: 'Fout in de server', en: 'Internal Server Error' },
  503: { nl: 'Niet beschikbaar', en: 'Service Unavailable' },
};

/** Answers a request with a problem, in the language of the request. */
export function respondProblem(c: Context, { status, detail, errors, headers }: ApiError): Response {
  const language = preferredLanguage(c.req.header('accept-language'));
  const body: z.output<typeof ProblemDocument> = {
    type: 'about:blank',
    title: TITLES[status]?.[language] ?? String(status),
    status,
    detail: detail[language],
    errors: errors.map(({ in: part, pointer, code, message }) => ({
      in: part,
      pointer,
      code,
      detail: message[language],
    })),
  };
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json',
    'content-language': language,
  });
}

/** The problem for who asks too often. */
export const tooOftenProblem = ({ seconds }: TooOften): ApiError =>
  new ApiError(429, tooOftenText(seconds), [], { 'retry-after': String(seconds) });

/** The problem for input that cannot be used: 413 when it is too large, else 400. */
export function inputProblem(errors: ApiError['errors']): ApiError {
  const tooLarge = errors.find(({ in: part, code }) => part === 'body' && code === 'too-large');
  if (tooLarge !== undefined) return new ApiError(413, tooLarge.message, [tooLarge]);
  const n = errors.length;
  return new ApiError(
    400,
    {
      nl: n === 1 ? 'Er is één fout in de invoer.' : `Er zijn ${n} fouten in de invoer.`,
      en: n === 1 ? 'There is one error in the input.' : `There are ${n} errors in the input.`,
    },
    errors,
  );
}
