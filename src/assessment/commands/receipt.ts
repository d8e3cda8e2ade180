import type { Command } from 'commander';
import { readJson } from '../../foundation/command-line/read-input.ts';
import { NegativeAnswer, type Terminal } from '../../foundation/command-line/terminal.ts';
import { inFile } from '../../foundation/command-line/unusable-input.ts';
import type { Language } from '../../foundation/law/text.ts';
import { recompute } from '../../insurance/index.ts';
import type { Registry } from '../model/registry.ts';
import { type ReceiptCheck, verifyReceipt } from '../model/verify-receipt.ts';
import { json, WORDS } from './words.ts';

const MOST_BYTES = 1_000_000;

/** waaier receipt verify */
export function addReceipt(program: Command, terminal: Terminal, rules: () => Registry): void {
  const { language } = terminal;
  const words = WORDS[language];
  program
    .command('receipt')
    .description(words.receipt)
    .command('verify')
    .description(words.verify)
    .argument('<file>', words.receiptFile)
    .option('--json', words.json)
    .action(async (file: string, options: { json?: true }) => {
      const value = await readJson(file, MOST_BYTES, terminal);
      const check = inFile(file, () => verifyReceipt(value, rules(), [recompute]));
      terminal.out(options.json ? json(forJson(check, language)) : checkText(check, language));
      if (!check.holds) throw new NegativeAnswer();
    });
}

function forJson({ receipt: _, problems, ...check }: ReceiptCheck, language: Language) {
  const errors = problems.map(({ pointer, code, message }) => ({ pointer, code, detail: message[language] }));
  return { ...check, errors };
}

function checkText(check: ReceiptCheck, language: Language): string {
  const text = TEXT[language];
  const { rules, date, hash } = check.receipt;
  const line = (holds: boolean, [yes, no]: readonly [string, string]) =>
    `${holds ? '✓' : '✗'} ${holds ? yes : no}\n`;
  const differences = [...check.fileDifferences, ...check.differences];
  return [
    `${hash}\n${rules.id} ${rules.version} · ${date}\n\n`,
    line(check.intact, text.intact),
    line(check.sameRules, text.sameRules),
    line(check.sameOutcome, text.sameOutcome),
    ...check.problems.map(({ pointer, message }) => `  ${pointer}: ${message[language]}\n`),
    ...differences.map(({ pointer, was, is }) => `  ${text.difference(pointer, shown(was), shown(is))}\n`),
    `\n${check.holds ? text.holds : text.holdsNot}\n`,
  ].join('');
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? '–';
}

const TEXT = {
  nl: {
    intact: ['Er is niets aan veranderd.', 'Er is iets aan veranderd.'],
    sameRules: ['De regels zijn nog dezelfde.', 'De regels zijn niet meer dezelfde.'],
    sameOutcome: ['De uitkomst is nog dezelfde.', 'De uitkomst is niet meer dezelfde.'],
    difference: (pointer: string, was: string, is: string) => `${pointer}: was ${was}, is ${is}`,
    holds: 'Het bewijs klopt.',
    holdsNot: 'Het bewijs klopt niet.',
  },
  en: {
    intact: ['Nothing was changed in it.', 'Something was changed in it.'],
    sameRules: ['The rules are still the same.', 'The rules are no longer the same.'],
    sameOutcome: ['The outcome is still the same.', 'The outcome is no longer the same.'],
    difference: (pointer: string, was: string, is: string) => `${pointer}: was ${was}, is ${is}`,
    holds: 'The receipt holds.',
    holdsNot: 'The receipt does not hold.',
  },
} as const;
