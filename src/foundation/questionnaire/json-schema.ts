import { z } from 'zod';
import { IsoDate } from '../law/date.ts';
import { Questionnaire } from './schema.ts';

/** The shape of a questionnaire as JSON Schema 2020-12, for editors and other software. It cannot say that a name
 *  refers to something: `checkQuestionnaire` does. */
export function questionnaireJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(Questionnaire, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // That our types are read-only says nothing about the data.
      delete jsonSchema.readOnly;
      if (zodSchema === IsoDate) jsonSchema.format = 'date';
    },
  });
}
