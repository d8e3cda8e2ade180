import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addOperation } from '../../foundation/api/operation.ts';
import { assess } from '../model/assess.ts';
import { readRequest, withProblems } from '../model/read-request.ts';
import type { Desk } from '../pages/desk.ts';
import { EXAMPLE, MAX_BYTES, TAG } from './common.ts';
import { AssessmentSchema, RequestSchema, SavedFileSchema } from './schemas.ts';

/** One assessment. */
export function addAssessments(app: OpenAPIHono, { rules }: Desk): void {
  addOperation(app, {
    method: 'post',
    path: '/assessments',
    id: 'createAssessment',
    tag: TAG,
    summary: 'Beoordeel een opdracht',
    description:
      'Geeft de uitkomst met redenen, marges, advies en bewijs. Er wordt niets bewaard: dezelfde vraag geeft hetzelfde antwoord. Neemt ook een bewaarde beoordeling.',
    body: { schema: z.union([RequestSchema, SavedFileSchema]), maxBytes: MAX_BYTES, example: EXAMPLE },
    response: { schema: AssessmentSchema, description: 'De beoordeling.' },
    handle: ({ body }) => {
      const { request, problems } = readRequest(body);
      return withProblems(problems, () => assess(request, rules));
    },
  });
}
