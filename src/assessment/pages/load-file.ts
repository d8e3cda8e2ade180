import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { checkAnswers } from '../../foundation/questionnaire/check-answers.ts';
import { parseSavedFile, type SavedFile } from '../model/file.ts';
import { type ReceiptCheck, verifyReceipt } from '../model/verify-receipt.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';

/** Makes a draft of a saved file. A file made under other rules is taken as it is: the summary tells what changed.
 *  @throws InputError with every problem: what cannot be read, a date without rules, a question or option that does not
 *    exist, a receipt that was changed or does not recompute */
export function draftOfFile(content: Uint8Array, desk: Desk): Draft {
  const file = parseSavedFile(content);
  const compiled = desk.rules.find(file.questionnaire, file.date);
  const check = file.receipt && verifyReceipt(file, desk.rules);
  const problems = check ? receiptProblems(check) : [];
  const sameRules = file.receipt === undefined || file.receipt.rules.hash === compiled.hash;
  if (sameRules) problems.push(...checkAnswers(compiled, file.answers));
  if (problems.length > 0) throw new InputError(problems);
  return draft(file);
}

function draft({ questionnaire, date, description, answers, receipt }: SavedFile): Draft {
  const outcome = (receipt?.outcome as { readonly outcome?: unknown } | undefined)?.outcome;
  return {
    questionnaire,
    date,
    mode: 'complete',
    answers,
    skipped: [],
    ...(description === undefined ? {} : { description }),
    ...(receipt === undefined || typeof outcome !== 'string'
      ? {}
      : { loaded: { version: receipt.rules.version, hash: receipt.rules.hash, outcome } }),
  };
}

function receiptProblems({
  intact,
  sameRules,
  sameOutcome,
  fileDifferences,
  differences,
}: ReceiptCheck): Problem[] {
  if (!intact) {
    const places = fileDifferences.map(({ pointer }) => pointer).join(', ');
    return [
      {
        pointer: '/receipt',
        code: 'receipt-changed',
        message: {
          nl: `Dit bestand is veranderd nadat Waaier het maakte${places && `: ${places}`}. De controlegegevens (receipt) kloppen niet meer. Laad het bestand zoals je het bewaarde, of haal “receipt” eruit om alleen de antwoorden te laden.`,
          en: `This file was changed after Waaier made it${places && `: ${places}`}. Its receipt no longer fits. Load the file as you saved it, or take “receipt” out of it to load the answers only.`,
        },
      },
    ];
  }
  if (sameRules && !sameOutcome) {
    const places = differences.map(({ pointer }) => pointer).join(', ');
    return [
      {
        pointer: '/receipt',
        code: 'receipt-does-not-recompute',
        message: {
          nl: `De controlegegevens (receipt) in dit bestand zijn niet na te rekenen: uit dezelfde antwoorden en regels komt iets anders (${places}).`,
          en: `The receipt in this file does not recompute: the same answers and rules make something else (${places}).`,
        },
      },
    ];
  }
  return [];
}

/** Instead of what a program says of a file that it cannot read at all. */
const NOT_OURS: Readonly<Record<string, Text>> = {
  'not-utf8': {
    nl: 'Dit is geen bestand van Waaier: het is geen tekst in UTF-8.',
    en: 'This is no file of Waaier: it is not text in UTF-8.',
  },
  'not-json': {
    nl: 'Dit is geen bestand van Waaier: het is leeg, afgebroken of geen JSON.',
    en: 'This is no file of Waaier: it is empty, cut off or no JSON.',
  },
  'invalid-type': {
    nl: 'Dit is geen bestand van Waaier: er staat geen beoordeling in.',
    en: 'This is no file of Waaier: there is no assessment in it.',
  },
};

/** What is wrong with a file, for people: the place in the file comes first. */
export function fileProblems({ problems }: InputError, language: Language): readonly string[] {
  const dutch = language === 'nl';
  return problems.map(({ pointer, code, message }) => {
    const text = message[language];
    if (pointer === '/receipt') return text;
    if (pointer !== '')
      return `${dutch ? `Bij ${pointer} in het bestand` : `At ${pointer} in the file`}: ${text}`;
    return NOT_OURS[code]?.[language] ?? `${dutch ? 'Dit bestand is' : 'This file is'} ${text}.`;
  });
}
