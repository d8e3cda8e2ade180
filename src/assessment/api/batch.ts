import { setImmediate } from 'node:timers/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { preferredLanguage } from '../../foundation/api/language.ts';
import { addOperation } from '../../foundation/api/operation.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import { assess } from '../model/assess.ts';
import { readRequest, withProblems } from '../model/read-request.ts';
import type { Desk } from '../pages/desk.ts';
import { EXAMPLE, TAG } from './common.ts';
import { errorsIn } from './errors-in.ts';
import { AssessmentSchema, ErrorsSchema, RequestSchema, SavedFileSchema } from './schemas.ts';

const MOST_ITEMS = 1000;
const MOST_BYTES = 5_000_000;

const ResultSchema = z.object({
  index: z.int().meta({ description: 'Plaats in items, vanaf 0.' }),
  assessment: AssessmentSchema.optional(),
  errors: ErrorsSchema.optional().meta({
    description: 'In plaats van assessment, als de invoer niet deugt.',
  }),
});

/** Many assessments in one request. */
export function addBatch(app: OpenAPIHono, { rules }: Desk): void {
  addOperation(app, {
    method: 'post',
    path: '/assessments/_batch',
    id: 'createAssessments',
    tag: TAG,
    summary: 'Beoordeel veel opdrachten',
    description: `Hooguit ${MOST_ITEMS} beoordelingen in een keer. Een fout in een ervan houdt de andere niet tegen: die krijgt haar eigen fouten.`,
    body: {
      schema: z.strictObject({ items: z.array(z.union([RequestSchema, SavedFileSchema])).max(MOST_ITEMS) }),
      maxBytes: MOST_BYTES,
      example: { items: [EXAMPLE] },
    },
    response: {
      schema: z.object({ results: z.array(ResultSchema), assessed: z.int(), failed: z.int() }),
      description: 'De uitkomsten, in de volgorde van de vraag.',
    },
    async handle({ body }, c) {
      const language = preferredLanguage(c.req.header('accept-language'));
      const results: object[] = [];
      let failed = 0;
      for (const [index, item] of itemsOf(body).entries()) {
        try {
          const { request, problems } = readRequest(item);
          results.push({ index, assessment: withProblems(problems, () => assess(request, rules)) });
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          results.push({ index, errors: errorsIn(error.problems, language) });
          failed += 1;
        }
        // Others get their turn between two assessments.
        await setImmediate();
      }
      return { results, assessed: results.length - failed, failed };
    },
  });
}

function itemsOf(body: unknown): readonly unknown[] {
  const items = typeof body === 'object' && body !== null ? (body as { items?: unknown }).items : undefined;
  if (Array.isArray(items) && items.length <= MOST_ITEMS && Object.keys(body as object).length === 1)
    return items;
  throw new InputError([
    Array.isArray(items) && items.length > MOST_ITEMS ? tooMany(items.length) : NO_ITEMS,
  ]);
}

const NO_ITEMS: Problem = {
  pointer: '',
  code: 'no-items',
  message: {
    nl: 'Verwacht: een object met alleen het veld items, en daarin een lijst.',
    en: 'Expected: an object with only the field items, and a list in it.',
  },
};

function tooMany(given: number): Problem {
  return {
    pointer: '/items',
    code: 'too-many',
    message: {
      nl: `Er staan ${given} beoordelingen in; hooguit ${MOST_ITEMS} mag.`,
      en: `There are ${given} assessments in it; at most ${MOST_ITEMS} are allowed.`,
    },
  };
}
