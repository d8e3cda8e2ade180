import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addOperation } from '../../foundation/api/operation.ts';
import { ApiError, inputProblem } from '../../foundation/api/problem.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { questionnaireJsonSchema } from '../../foundation/questionnaire/json-schema.ts';
import { checkData } from '../model/check-data.ts';
import { describe, summarise } from '../model/describe.ts';
import type { Desk } from '../pages/desk.ts';
import { TAG } from './common.ts';
import { CheckSchema, DescriptionSchema, date, QuestionnaireSchema, SummarySchema } from './schemas.ts';

const MOST_BYTES = 2_000_000;

/** The questionnaires themselves: which there are, what stands in them, and whether one of your own is fit for use. */
export function addQuestionnaires(app: OpenAPIHono, { rules, today }: Desk): void {
  addOperation(app, {
    method: 'get',
    path: '/questionnaires',
    id: 'listQuestionnaires',
    tag: TAG,
    summary: 'Alle vragenlijsten',
    description: 'Elke vragenlijst met elke versie, en van wanneer tot wanneer die geldt.',
    response: { schema: z.object({ questionnaires: z.array(SummarySchema) }), description: 'De lijst.' },
    handle: () => ({ questionnaires: rules.all.map(summarise) }),
  });
  addOperation(app, {
    method: 'get',
    path: '/questionnaires/{id}',
    id: 'getQuestionnaire',
    tag: TAG,
    summary: 'Een vragenlijst',
    description:
      'De versie die op een datum geldt, met alle vragen, punten, grenzen en bronnen, en hoe je de uitkomst uitrekent.',
    params: z.strictObject({ id: z.string().meta({ example: 'hiring' }) }),
    query: z.strictObject({
      date: date.optional().meta({ description: 'Rekendatum; zonder datum vandaag, in Nederland.' }),
    }),
    response: { schema: DescriptionSchema, description: 'De vragenlijst.' },
    mayBeMissing: true,
    handle: ({ params, query }) => describe(find(rules, params.id, query.date ?? today())),
  });
  addOperation(app, {
    method: 'get',
    path: '/questionnaire-schema',
    id: 'getQuestionnaireSchema',
    tag: TAG,
    summary: 'Het schema van een vragenlijst',
    description: 'JSON Schema 2020-12 van een vragenlijst, om er zelf een te maken.',
    response: { schema: z.record(z.string(), z.unknown()), description: 'Het schema.' },
    handle: () => questionnaireJsonSchema(),
  });
  addOperation(app, {
    method: 'post',
    path: '/questionnaires/_check',
    id: 'checkQuestionnaire',
    tag: TAG,
    summary: 'Controleer een vragenlijst',
    description:
      'Zegt of een eigen vragenlijst deugt: ontbrekende teksten, vragen en uitkomsten die niet te bereiken zijn, grenzen die elkaar overlappen, punten zonder bron. Ook een vragenlijst met fouten krijgt antwoord 200.',
    body: {
      schema: QuestionnaireSchema,
      maxBytes: MOST_BYTES,
      example: { format: 'waaier-questionnaire/1' },
    },
    response: { schema: CheckSchema, description: 'De bevindingen.' },
    handle: ({ body }) => checkData(body),
  });
}

/** An address that names nothing is a 404; a date on which nothing is valid is wrong input. */
function find(rules: Desk['rules'], id: string, date: string) {
  try {
    return rules.find(id, date);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const unknown = error.problems.find(({ pointer }) => pointer === '/questionnaire');
    if (unknown !== undefined) throw new ApiError(404, unknown.message);
    throw inputProblem(error.problems.map(problem => ({ ...problem, in: 'query' })));
  }
}
