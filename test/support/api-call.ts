import type { OpenAPIHono } from '@hono/zod-openapi';
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Role } from '../../src/foundation/store/schema.ts';
import type { TestDatabase } from '../../src/foundation/store/test-database.ts';
import type { TestRoom } from '../../src/foundation/store/test-rows.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at any part of an answer
  readonly body: any;
}

/** Sends requests to the API as somebody. @returns a function that gives the answer as it is */
export function apiSender(api: OpenAPIHono, rooms: TestDatabase) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    role: Role = 'editor',
    room: TestRoom = rooms.ours,
  ): Promise<Response> =>
    api.request(path, {
      method,
      headers: {
        cookie: await rooms.cookie(role, room),
        'Sec-Fetch-Site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** Likewise; the status and the JSON of the answer. */
export function apiCaller(api: OpenAPIHono, rooms: TestDatabase) {
  const send = apiSender(api, rooms);
  return async (...request: Parameters<typeof send>): Promise<Answer> => {
    const response = await send(...request);
    return { status: response.status, body: await response.json() };
  };
}

/** Expects 200 and a body that fits exactly what the document says. */
export function fits<S extends z.ZodType>({ status, body }: Answer, schema: S): z.output<S> {
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toEqual(schema.parse(body));
  return body as z.output<S>;
}
