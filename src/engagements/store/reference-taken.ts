import { InputError } from '../../foundation/law/input-error.ts';
import { FIELD_NAMES } from '../model/fields.ts';

/** The error for a reference that another engagement of the organisation has. */
export function referenceTaken(reference: string): InputError {
  const { nl, en } = FIELD_NAMES.reference;
  const given = JSON.stringify(reference);
  return new InputError([
    {
      pointer: '/reference',
      code: 'reference-taken',
      message: {
        nl: `${nl}: ${given} bestaat al in dit register. Kies een kenmerk dat nog niet bestaat.`,
        en: `${en}: ${given} is already in this register. Choose a reference that does not exist yet.`,
      },
    },
  ]);
}

/** True for the error of PostgreSQL when a row would not be the only one with its key. */
export function isTaken(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error
    ? error.constraint === constraint
    : false;
}
