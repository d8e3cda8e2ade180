import { InputError } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { checkQuestionnaire } from '../../foundation/questionnaire/check.ts';
import type { Finding } from '../../foundation/questionnaire/finding.ts';
import { Questionnaire } from '../../foundation/questionnaire/schema.ts';

/** What a check of a questionnaire says: fit for use when there is no finding of severity `error`. */
export interface QuestionnaireCheck {
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** Checks data from outside as a questionnaire: first its shape, and when that is right its sense. */
export function checkData(data: unknown): QuestionnaireCheck {
  return checkRead(() => parseInput(Questionnaire, data));
}

/** Checks a questionnaire that has still to be read; what is wrong with reading it becomes findings. */
export function checkRead(read: () => Questionnaire): QuestionnaireCheck {
  const findings = findingsOf(read);
  return { valid: findings.every(({ severity }) => severity !== 'error'), findings };
}

function findingsOf(read: () => Questionnaire): readonly Finding[] {
  try {
    return checkQuestionnaire(read());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ pointer, code, message }) => ({
      code,
      where: pointer,
      message,
      severity: 'error',
    }));
  }
}
