import type { Problem } from '../law/input-error.ts';
import type { Language } from '../law/text.ts';

/** Says what cannot be used and why, one line for each problem. */
export function reportLines(
  file: string | undefined,
  problems: readonly Problem[],
  language: Language,
): string {
  const name = file === '-' ? STDIN[language] : file;
  const start = name === undefined ? 'waaier: ' : `waaier: ${name}: `;
  return problems
    .map(({ pointer, message }) => `${start}${pointer && `${pointer}: `}${message[language]}\n`)
    .join('');
}

const STDIN = { nl: 'standaardinvoer', en: 'standard input' } as const;

/** The same as a problem document (RFC 9457), with the file beside each place. */
export function reportJson(
  file: string | undefined,
  problems: readonly Problem[],
  language: Language,
): string {
  const n = problems.length;
  const document = {
    type: 'about:blank',
    title: { nl: 'Onjuiste invoer', en: 'Bad input' }[language],
    detail: n === 1 ? problems[0]!.message[language] : COUNT[language](n),
    errors: problems.map(({ pointer, code, message }) => ({
      ...(file === undefined ? {} : { file }),
      pointer,
      code,
      detail: message[language],
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const COUNT = {
  nl: (n: number) => `Er zijn ${n} fouten in de invoer.`,
  en: (n: number) => `There are ${n} errors in the input.`,
} as const;
