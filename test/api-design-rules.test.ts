import { expect, test } from 'vitest';
import { domains } from '../src/app.ts';
import { createApi } from '../src/foundation/api/create-api.ts';
import type { Services } from '../src/foundation/services.ts';

// The NLGov REST API Design Rules that a machine can check, over the document of the whole API.
// https://logius-standaarden.github.io/API-Design-Rules/

interface Media {
  readonly [type: string]: { readonly schema?: { readonly $ref?: string } } | undefined;
}
interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: Media }>>;
}
type Json = Readonly<Record<string, unknown>>;

// The document is made of what is registered: nothing is looked up for it.
const services = { secure: true } as Services;
const api = createApi({ domains: [...domains], services });
const response = await api.request('/openapi.json');
const document = await response.json();
const paths = Object.keys(document.paths);
const operations: readonly (readonly [string, OperationObject])[] = paths.flatMap(path =>
  Object.entries(document.paths[path] as Record<string, OperationObject>).map(
    ([method, operation]) => [`${method} ${path}`, operation] as const,
  ),
);

/** Every object in the document. */
function* objects(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const item of Object.values(value)) yield* objects(item);
}

test('publish-openapi: for everyone, at one address, OpenAPI 3', () => {
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(document.openapi).toMatch(/^3(\.\d+){1,2}$/);
  expect(operations.length).toBeGreaterThan(0);
});

test('doc-openapi-contact: name, email and url', () => {
  expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url']);
});

test('uri-version and semver: v1 in the address, the whole version in the header', () => {
  for (const { url } of document.servers) expect(url).toMatch(/\/v1$/);
  expect(document.info.version).toMatch(/^1\.\d+\.\d+$/);
  expect(response.headers.get('api-version')).toBe(document.info.version);
});

test.each(paths)('no-trailing-slash and path-segments-kebab-case: %s', path => {
  expect(path).toMatch(/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))*(\/_[a-z]+)?$/);
});

test('names of operations are unique', () => {
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(operations)('%s', (name, operation) => {
  const { parameters = [], responses } = operation;
  // http-methods
  expect(name).toMatch(/^(get|post|put|patch|delete) /);
  // doc-language: there is a text at all
  expect(operation.summary && operation.description).toBeTruthy();
  // query-keys-camel-case
  for (const { name: key } of parameters.filter(({ in: part }) => part === 'query'))
    expect(key).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
  // invalid-input: 400 and not 422
  if (parameters.length > 0 || !name.startsWith('get ')) expect(responses).toHaveProperty('400');
  expect(responses).not.toHaveProperty('422');
  for (const [status, { headers, content = {} }] of Object.entries(responses)) {
    // version-header
    expect(headers, status).toHaveProperty('API-Version');
    // problem-details
    const problem = content['application/problem+json']?.schema;
    if (/^[45]/.test(status)) expect(problem, status).toEqual({ $ref: '#/components/schemas/Problem' });
    else if (!('application/json' in content)) {
      // A file, and then nothing else.
      expect(Object.keys(content).length, status).toBeGreaterThan(0);
      for (const media of Object.values(content))
        expect(media?.schema, status).toEqual({ type: 'string', format: 'binary' });
    }
  }
});

test('problem-details: status, title and detail are always there', () => {
  expect(document.components.schemas.Problem.required).toEqual(
    expect.arrayContaining(['status', 'title', 'detail', 'errors']),
  );
});

test('date-time: a date says that it is one, and nothing has a time without a zone', () => {
  for (const { properties } of objects(document)) {
    for (const [name, schema] of Object.entries((properties ?? {}) as Record<string, Json>)) {
      if (/^(date|until)$|Date$/.test(name) && schema.type === 'string')
        expect(schema.format, name).toBe('date');
      expect(['date-time-local', 'time']).not.toContain(schema.format);
    }
  }
});

test('every reference leads somewhere', () => {
  for (const { $ref } of objects(document)) {
    if (typeof $ref !== 'string') continue;
    const name = $ref.replace('#/components/schemas/', '');
    expect(document.components.schemas, $ref).toHaveProperty([name]);
  }
});

test('security-headers on every answer', () => {
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});
