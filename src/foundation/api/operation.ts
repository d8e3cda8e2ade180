import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { InputError, type Problem } from '../law/input-error.ts';
import { parseInput } from '../law/zod-problems.ts';
import { inputProblem, ProblemDocument, type RequestPart } from './problem.ts';
import { readBody } from './read-body.ts';

export type Fields = z.ZodObject<z.ZodRawShape>;
export const NONE = z.strictObject({});

/** One method on one address below `/v1`: what the document says of it, and what it does. Texts in Dutch. */
export interface Operation<Query extends Fields = typeof NONE, Path extends Fields = typeof NONE> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As in OpenAPI: `/questionnaires/{id}`. A value never starts with `_`: such a segment is an operation. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly query?: Query;
  readonly params?: Path;
  /** The schema stands in the document; `handle` gets the parsed JSON unchecked and reports what is wrong with it in
   *  its own words, by throwing an InputError. */
  readonly body?: { readonly schema: z.ZodType; readonly maxBytes: number; readonly example: unknown };
  /** JSON; or a file of one of these media types, as `handle` gives it in a Response. */
  readonly response: { readonly description: string } & (
    | { readonly schema: z.ZodType }
    | { readonly files: readonly string[] }
  );
  /** True when what the address names may not exist. */
  readonly mayBeMissing?: boolean;
  /** Further answers that it can give, by status. */
  readonly otherAnswers?: Readonly<Record<number, string>>;
  /** Names of the security schemes of which it takes any; left out, everybody may. */
  readonly security?: readonly string[];
  handle(
    input: { readonly query: z.output<Query>; readonly params: z.output<Path>; readonly body: unknown },
    c: Context,
  ): unknown;
}

const JSON_ONLY: readonly string[] = ['application/json'];
/** Per app the media types of operations that answer with a file, by method and route. */
const files = new WeakMap<object, Map<string, readonly string[]>>();

/** The media types of the answer at a route. */
export const typesAt = (app: object, method: string, route: string): readonly string[] =>
  files.get(app)?.get(`${method === 'HEAD' ? 'GET' : method} ${route}`) ?? JSON_ONLY;

/** Registers an operation, in the document and as a route. */
export function addOperation<Query extends Fields = typeof NONE, Path extends Fields = typeof NONE>(
  app: OpenAPIHono,
  operation: Operation<Query, Path>,
): void {
  const { method, path, query = NONE, params = NONE, body } = operation;
  app.openAPIRegistry.registerPath({
    method,
    path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(operation.security !== undefined && { security: operation.security.map(name => ({ [name]: [] })) }),
    request: {
      ...(operation.query && { query: operation.query }),
      ...(operation.params && { params: operation.params }),
      ...(body && {
        body: {
          required: true,
          content: { 'application/json': { schema: body.schema, example: body.example } },
        },
      }),
    },
    responses: responses(operation),
  });
  if ('files' in operation.response) {
    const known = files.get(app) ?? new Map<string, readonly string[]>();
    files.set(app, known.set(`${method.toUpperCase()} ${routeOf(path)}`, operation.response.files));
  }
  app.on(method.toUpperCase(), routeOf(path), async c => {
    const errors: (Problem & { readonly in: RequestPart })[] = [];
    const collect = async <T>(part: RequestPart, read: () => T | Promise<T>): Promise<T | undefined> => {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        errors.push(...error.problems.map(problem => ({ ...problem, in: part })));
        return undefined;
      }
    };
    const given = {
      query: await collect('query', () => parseInput(query as Query, single(c.req.queries()))),
      params: await collect('path', () => parseInput(params as Path, c.req.param())),
      body: body && (await collect('body', () => readBody(c.req, body.maxBytes))),
    };
    if (errors.length > 0) throw inputProblem(errors);
    const input = given as typeof given & { query: z.output<Query>; params: z.output<Path> };
    const answer = await operation.handle(input, c);
    return answer instanceof Response ? answer : c.json(answer as object);
  });
}

/** The address as Hono writes it. */
export function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1{[^_/][^/]*}');
}

/** One value per key; a key that is given twice keeps its list, which no schema takes. */
function single(queries: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(queries).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}

const HEADERS = z.object({
  'API-Version': z.string().meta({ description: 'Volledige versie van de API.', example: '1.0.0' }),
});

function responses({ body, response, mayBeMissing, otherAnswers = {} }: Operation<Fields, Fields>) {
  const statuses: readonly (readonly [number, string])[] = [
    [400, 'De invoer klopt niet.'],
    ...(mayBeMissing ? [[404, 'Bestaat niet.'] as const] : []),
    [406, 'De aanvrager neemt dit soort antwoord niet.'],
    ...(body ? [[413, `Groter dan ${body.maxBytes} bytes.`] as const] : []),
    ...(body ? [[415, 'De inhoud is geen application/json.'] as const] : []),
    ...Object.entries(otherAnswers).map(([status, text]) => [Number(status), text] as const),
    [500, 'Er ging iets mis in de server.'],
  ];
  return {
    200: {
      description: response.description,
      headers: HEADERS,
      content: contentOf(response),
    },
    ...Object.fromEntries(
      statuses.map(([status, description]) => [
        status,
        {
          description,
          headers: HEADERS,
          content: { 'application/problem+json': { schema: ProblemDocument } },
        },
      ]),
    ),
  };
}

const BINARY = z.string().meta({ format: 'binary' });

function contentOf(response: Operation['response']) {
  if ('schema' in response) return { 'application/json': { schema: response.schema } };
  return Object.fromEntries(response.files.map(type => [type, { schema: BINARY }]));
}
