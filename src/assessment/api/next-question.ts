import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addOperation } from '../../foundation/api/operation.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { Id } from '../../foundation/questionnaire/schema.ts';
import { askNext } from '../model/ask-next.ts';
import { understand } from '../model/assess.ts';
import { readRequest, withProblems } from '../model/read-request.ts';
import type { Desk } from '../pages/desk.ts';
import { EXAMPLE, MAX_BYTES, TAG } from './common.ts';
import { QuestionSchema, RequestSchema } from './schemas.ts';

const Choices = z.object({
  order: z.enum(['author', 'chosen']).default('author'),
  complete: z.boolean().default(false),
});

const BodySchema = z
  .strictObject({
    ...RequestSchema.shape,
    order: Choices.shape.order.meta({
      description: 'author: zoals de lijst staat. chosen: de vraag die het meest kan beslissen.',
    }),
    complete: Choices.shape.complete.meta({
      description: 'Waar: ga door tot alles beantwoord is. Onwaar: stop zodra de uitkomst vaststaat.',
    }),
  })
  .meta({ id: 'NextQuestionRequest' });

/** Asks one question at a time. */
export function addNextQuestion(app: OpenAPIHono, { rules }: Desk): void {
  addOperation(app, {
    method: 'post',
    path: '/next-question',
    id: 'getNextQuestion',
    tag: TAG,
    summary: 'De volgende vraag',
    description: 'Welke vraag er na deze antwoorden komt, of geen, en hoe ver je bent.',
    body: {
      schema: BodySchema,
      maxBytes: MAX_BYTES,
      example: { ...EXAMPLE, order: 'author', complete: false },
    },
    response: {
      schema: z.object({
        question: z.union([QuestionSchema, z.null()]),
        section: z.union([Id, z.null()]).meta({ description: 'Het deel waar de vraag in staat.' }),
        progress: z.object({ asked: z.int(), about: z.int() }).meta({
          description: 'Hoeveel vragen beantwoord zijn, en hoeveel het er naar schatting worden.',
        }),
        outcome: Id,
        kind: z.enum(['decided', 'needs', 'judgement']),
        possible: z.array(Id),
      }),
      description: 'De vraag, of null als er niets meer te vragen is.',
    },
    handle({ body }) {
      const { request, problems } = readRequest(body, Object.keys(Choices.shape));
      const choices = choicesOf(body);
      const wrong = [...problems, ...choices.problems];
      const understood = withProblems(wrong, () => understand(request, rules));
      return askNext(understood.compiled, understood.answers, choices.value.order, choices.value.complete);
    },
  });
}

function choicesOf(body: unknown): { value: z.output<typeof Choices>; problems: readonly Problem[] } {
  try {
    return { value: parseInput(Choices, body), problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { value: { order: 'author', complete: false }, problems: error.problems };
  }
}
