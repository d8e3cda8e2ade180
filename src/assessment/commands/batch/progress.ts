import type { Terminal } from '../../../foundation/command-line/terminal.ts';
import { formatNumber } from '../../../foundation/web/format.ts';

/** Tells on standard error how far a batch is. */
export interface Progress {
  count(bad: boolean): void;
  done(output: string): void;
}

const EVERY_MS = 2000;

export function progressOn(terminal: Terminal): Progress {
  const { language } = terminal;
  const dutch = language === 'nl';
  let lines = 0;
  let bad = 0;
  let told = terminal.now().getTime();
  const counts = () => {
    const [n, b] = [formatNumber(lines, language), formatNumber(bad, language)];
    return dutch ? `${n} beoordelingen, ${b} met een fout` : `${n} assessments, ${b} with an error`;
  };
  return {
    count(isBad) {
      lines += 1;
      if (isBad) bad += 1;
      const now = terminal.now().getTime();
      if (now - told < EVERY_MS) return;
      told = now;
      terminal.err(`${counts()} …\n`);
    },
    done: output =>
      terminal.err(dutch ? `${counts()}; ${output} is klaar\n` : `${counts()}; ${output} is ready\n`),
  };
}
