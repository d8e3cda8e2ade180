import { z } from 'zod';
import { Receipt } from '../../foundation/law/receipt.ts';
import { Text } from '../../foundation/law/text.ts';
import { Band, Id, Question, Questionnaire } from '../../foundation/questionnaire/schema.ts';
import { SavedFile } from '../model/file.ts';

// What the API document says of requests and answers. The types of the code are the truth; a test of the whole API
// checks that every answer fits its schema.

export const date = z.string().meta({ format: 'date', example: '2026-11-22' });
const id = Id.meta({ example: 'hiring' });
const hash = z.string().meta({ description: 'SHA-256, hexadecimaal.' });
const pointer = z.string().meta({ description: 'JSON-pointer; leeg voor het geheel.' });
const answers = z.record(Id, Id).meta({ description: 'Per vraag het gekozen antwoord.' });

export const RequestSchema = z.strictObject({ questionnaire: id, date, answers }).meta({
  id: 'AssessmentRequest',
  description: 'Een beoordeling: welke vragenlijst, op welke datum, welke antwoorden.',
});

export const SavedFileSchema = SavedFile.meta({
  id: 'SavedAssessment',
  description: 'Een bewaarde beoordeling, zoals een mens haar kan downloaden.',
});

export const ReceiptSchema = Receipt.meta({
  id: 'Receipt',
  description:
    'Bewijs van een uitkomst: met welke regels, op welke datum, uit welke antwoorden, langs welke stappen.',
});

export const AssessmentSchema = z
  .object({
    questionnaire: z.object({ id: Id, version: z.string(), hash }),
    date,
    outcome: Id.meta({
      description: 'De uitkomst: een indicatie zonder rechtskracht.',
      example: 'undecided',
    }),
    kind: z.enum(['decided', 'needs', 'judgement']).meta({
      description:
        'decided: open vragen kunnen de uitkomst niet meer veranderen. needs: dat kunnen zij wel. judgement: alles is beantwoord en de regels laten het oordeel aan een mens.',
    }),
    end: Id.optional().meta({ description: 'Het einde dat besliste, als er een besliste.' }),
    possible: z.array(Id).meta({ description: 'Uitkomsten die nog te bereiken zijn.' }),
    score: z.object({
      value: z.int(),
      low: z.int(),
      high: z.int(),
      exact: z.boolean().meta({ description: 'Onwaar als low en high te ruim kunnen zijn.' }),
      prior: z.int(),
      thresholds: z.array(Band),
      margins: z.array(z.object({ outcome: Id, points: z.int() })).meta({
        description:
          'Kleinste verandering van de score tot in elke band; positief is naar een dienstbetrekking.',
      }),
    }),
    viewpoints: z.array(z.object({ id: Id, points: z.int(), raw: z.int(), cap: z.int() })),
    reasons: z.array(z.object({ question: Id, option: Id, viewpoint: Id, points: z.int() })),
    advice: z
      .array(
        z.object({
          outcome: Id,
          changes: z.array(z.object({ question: Id, from: Id, to: Id })),
          score: z.int().optional(),
        }),
      )
      .meta({
        description:
          'De kortste veranderingen van de praktijk die tot een andere uitkomst leiden. Verander de praktijk, niet het antwoord.',
      }),
    needs: z.array(Id).meta({ description: 'Vragen waarvan het antwoord de uitkomst nog kan bepalen.' }),
    ignored: z.array(Id).meta({ description: 'Beantwoorde vragen die niet meetellen.' }),
    notes: z.array(Id).meta({ description: 'Opmerkingen van de vragenlijst die hier gelden.' }),
    receipt: ReceiptSchema,
  })
  .meta({ id: 'Assessment' });

export const SummarySchema = z
  .object({
    id,
    version: z.string(),
    from: date,
    until: date.optional(),
    title: Text,
    description: Text,
    hash,
    questions: z.int(),
  })
  .meta({ id: 'QuestionnaireSummary' });

export const QuestionnaireSchema = Questionnaire.meta({
  id: 'Questionnaire',
  description: 'Een vragenlijst als gegevens. Het volledige JSON-schema staat op /questionnaire-schema.',
});

export const DescriptionSchema = z
  .object({ questionnaire: QuestionnaireSchema, hash, method: Text })
  .meta({ id: 'QuestionnaireDescription', description: 'Alles om een uitkomst met de hand na te rekenen.' });

export const CheckSchema = z
  .object({
    valid: z.boolean().meta({ description: 'Waar als er geen bevinding met ernst error is.' }),
    findings: z.array(
      z.object({ code: z.string(), where: pointer, message: Text, severity: z.enum(['error', 'warning']) }),
    ),
  })
  .meta({ id: 'QuestionnaireCheck' });

export const ErrorsSchema = z
  .array(z.object({ pointer, code: z.string(), detail: z.string() }))
  .meta({ id: 'InputErrors', description: 'Alle fouten in de invoer tegelijk.' });

export const QuestionSchema = Question.meta({ id: 'Question' });

const DifferenceSchema = z
  .object({ pointer, was: z.unknown(), is: z.unknown() })
  .partial({ was: true, is: true });

export const ReceiptCheckSchema = z
  .object({
    holds: z.boolean().meta({ description: 'Waar als de drie hieronder waar zijn.' }),
    intact: z
      .boolean()
      .meta({ description: 'Het bewijs is niet veranderd, en het bestand eromheen zegt hetzelfde.' }),
    sameRules: z.boolean().meta({ description: 'De vragenlijst is nog dezelfde.' }),
    sameOutcome: z.boolean().meta({ description: 'De antwoorden geven nog dezelfde uitkomst.' }),
    differences: z.array(DifferenceSchema),
    fileDifferences: z.array(DifferenceSchema),
    errors: ErrorsSchema,
  })
  .meta({ id: 'ReceiptCheck' });
