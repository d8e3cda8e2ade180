import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addOperation } from '../foundation/api/operation.ts';
import type { IsoDate } from '../foundation/law/date.ts';
import { Receipt } from '../foundation/law/receipt.ts';
import { calculations } from './calculations/all.ts';
import type { Calculation } from './calculations/calculation.ts';
import { run } from './calculations/run.ts';
import { SimulationInput } from './model/simulate/input.ts';
import { MOST, simulateSmall } from './simulate/simulate-small.ts';

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
  addOperation(app, {
    method: 'post',
    path: '/insurance/simulate',
    id: 'insuranceSimulate',
    tag: TAG,
    summary: 'Bevolkingsmodel',
    description: `Kosten, kostendekkende premie, winnaars en verliezers over tientallen jaren, met marges. Hooguit ${MOST.persons} mensen, ${MOST.years} jaren en ${MOST.replications} herhalingen; op de opdrachtregel kan meer. Dezelfde invoer geeft dezelfde uitkomst. Er wordt niets bewaard.`,
    body: {
      schema: SimulationInput,
      maxBytes: MAX_BYTES,
      example: { persons: 2000, years: 20, seed: 1, replications: 2, variant: 'bill-2025' },
    },
    response: {
      schema: z.looseObject({
        personYears: z.int(),
        variants: z.array(z.looseObject({ variant: z.string() })),
      }),
      description: 'Per variant de premie, de jaren en de groepen; en hoe goed de bevolking lijkt.',
    },
    otherAnswers: { 503: 'Er wordt al te veel tegelijk gerekend.' },
    handle: ({ body }) => simulateSmall(body),
  });
}
