import type { OpenAPIHono } from '@hono/zod-openapi';
import { addAssessments } from './api/assessments.ts';
import { addBatch } from './api/batch.ts';
import { addNextQuestion } from './api/next-question.ts';
import { addQuestionnaires } from './api/questionnaires.ts';
import { addReceipts } from './api/receipts.ts';
import type { Desk } from './pages/desk.ts';

/** Adds the routes of the assessment domain, below /v1. Nothing that comes in is kept. */
export function addApi(app: OpenAPIHono, desk: Desk): void {
  addQuestionnaires(app, desk);
  addAssessments(app, desk);
  addBatch(app, desk);
  addNextQuestion(app, desk);
  addReceipts(app, desk);
}
