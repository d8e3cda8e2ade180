import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addOperation } from '../foundation/api/operation.ts';
import type { IsoDate } from '../foundation/law/date.ts';
import { Receipt } from '../foundation/law/receipt.ts';
import { calculations } from './calculations/all.ts';
import type { Calculation } from './calculations/calculation.ts';
import { run } from './calculations/run.ts';

const TAG = 'Arbeidsongeschiktheid';
/** Largest input of one calculation, in bytes. */
const MAX_BYTES = 100_000;

/** Every calculation below /v1/insurance. Nothing that comes in is kept. */
export function addApi(app: OpenAPIHono, today: () => IsoDate): void {
  for (const one of calculations) {
    const { id, title, about, input, output, example } = one as unknown as Calculation<unknown>;
    addOperation(app, {
      method: 'post',
      path: `/insurance/${id}`,
      id: `insurance${id.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}`,
      tag: TAG,
      summary: title.nl,
      description: `${about.nl} Er wordt niets bewaard.`,
      body: { schema: input, maxBytes: MAX_BYTES, example },
      response: {
        schema: z.intersection(output, z.object({ receipt: Receipt })),
        description: 'De uitkomst met haar bewijs.',
      },
      handle: ({ body }) => {
        const result = run(one, body, today());
        return { ...result.output, receipt: result.receipt };
      },
    });
  }
}
