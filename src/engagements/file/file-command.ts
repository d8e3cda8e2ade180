import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import { NegativeAnswer, type Terminal } from '../../foundation/command-line/terminal.ts';
import { unreadable } from '../../foundation/command-line/unreadable.ts';
import { UnusableInput } from '../../foundation/command-line/unusable-input.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { type FileCheck, type FileFault, verifyFile } from './verify-file.ts';

/** waaier file verify */
export function addFileCommand(program: Command, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  program
    .command('file')
    .description(words.file)
    .command('verify')
    .description(words.verify)
    .argument('<zip>', words.zip)
    .option('--json', words.json)
    .action(async (path: string, options: { json?: true }) => {
      const check = await verify(path);
      terminal.out(options.json ? `${JSON.stringify(check, null, 2)}\n` : inWords(check, terminal.language));
      if (!check.holds) throw new NegativeAnswer();
    });
}

async function verify(path: string): Promise<FileCheck> {
  try {
    await using file = await open(path, 'r');
    return await verifyFile(file);
  } catch (error) {
    throw error instanceof InputError ? new UnusableInput(path, error.problems) : unreadable(path, error);
  }
}

function inWords({ holds, fault, manifest, receipt }: FileCheck, language: Language): string {
  const words = WORDS[language];
  const { reference, made, product, members, hash } = manifest;
  return [
    `${reference} · ${made} · ${product.name} ${product.version}\n`,
    `${words.members(members.length)}\n${hash}\n\n`,
    ...(fault === undefined ? [] : [`✗ ${words[fault.kind](fault)}\n`]),
    ...(receipt !== undefined && !receipt.sameRules ? [`${words.otherRules}\n`] : []),
    `${holds ? words.holds : words.holdsNot}\n`,
  ].join('');
}

const WORDS = {
  nl: {
    file: 'dossiers van inhuur',
    verify: 'rekent alle kenmerken van een dossier na',
    zip: 'het ZIP-bestand',
    json: 'antwoord als JSON',
    members: (n: number) => `${n} onderdelen`,
    differs: ({ member }: FileFault) => `${member} is veranderd.`,
    missing: ({ member }: FileFault) => `${member} ontbreekt.`,
    extra: ({ member }: FileFault) => `${member} hoort er niet bij.`,
    receipt: ({ member }: FileFault) => `Het bewijs in ${member} klopt niet.`,
    otherRules:
      'De regels van nu zijn anders dan die van de beoordeling; de uitkomst is daarom niet nagerekend.',
    holds: 'Het dossier klopt.',
    holdsNot: 'Het dossier klopt niet.',
  },
  en: {
    file: 'files of engagements',
    verify: 'computes every hash of a file again',
    zip: 'the ZIP file',
    json: 'answer as JSON',
    members: (n: number) => `${n} members`,
    differs: ({ member }: FileFault) => `${member} was changed.`,
    missing: ({ member }: FileFault) => `${member} is missing.`,
    extra: ({ member }: FileFault) => `${member} does not belong here.`,
    receipt: ({ member }: FileFault) => `The receipt in ${member} does not hold.`,
    otherRules:
      'The rules of now differ from those of the assessment; its outcome was therefore not computed again.',
    holds: 'The file holds.',
    holdsNot: 'The file does not hold.',
  },
} as const;
