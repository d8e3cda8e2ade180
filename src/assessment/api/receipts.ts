import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { preferredLanguage } from '../../foundation/api/language.ts';
import { addOperation } from '../../foundation/api/operation.ts';
import { recompute } from '../../insurance/index.ts';
import { verifyReceipt } from '../model/verify-receipt.ts';
import type { Desk } from '../pages/desk.ts';
import { TAG } from './common.ts';
import { errorsIn } from './errors-in.ts';
import { AssessmentSchema, ReceiptCheckSchema, ReceiptSchema, SavedFileSchema } from './schemas.ts';

const MOST_BYTES = 1_000_000;

/** Receipts computed again. */
export function addReceipts(app: OpenAPIHono, { rules }: Desk): void {
  addOperation(app, {
    method: 'post',
    path: '/receipts/_verify',
    id: 'verifyReceipt',
    tag: TAG,
    summary: 'Controleer een bewijs',
    description:
      'Rekent een bewijs na: is het ongeschonden, gelden dezelfde regels nog, komt dezelfde uitkomst eruit? Neemt een bewijs, of een bewaarde beoordeling of een antwoord van /assessments waar het in staat. Ook een bewijs dat niet klopt krijgt antwoord 200.',
    body: {
      schema: z.union([ReceiptSchema, SavedFileSchema, AssessmentSchema]),
      maxBytes: MOST_BYTES,
      example: { format: 'waaier-receipt/1' },
    },
    response: { schema: ReceiptCheckSchema, description: 'Wat er van het bewijs klopt.' },
    handle({ body }, c) {
      const language = preferredLanguage(c.req.header('accept-language'));
      const { receipt: _, problems, ...check } = verifyReceipt(body, rules, [recompute]);
      return { ...check, errors: errorsIn(problems, language) };
    },
  });
}
