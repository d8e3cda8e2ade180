import { type ChildProcess, fork } from 'node:child_process';
import type { Language } from '../../../foundation/law/text.ts';
import { LIMITS } from './limits.ts';
import type { Answer, Order } from './sheet-process.ts';
import { isReason, unreadable } from './unreadable.ts';
import type { SheetSummary } from './workbook.ts';

const PROGRAM = new URL(`./sheet-process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** The sheets of a packed spreadsheet, with their first rows.
 *  @throws InputError */
export async function summariseSheets(
  bytes: Uint8Array,
  language: Language,
): Promise<readonly SheetSummary[]> {
  using reader = start();
  const answer = await reader.ask({ what: 'summary', bytes, language });
  if (!('sheets' in answer)) throw new Error('the reader of spreadsheets gave something else');
  return answer.sheets;
}

/** The rows of one sheet of a packed spreadsheet, some thousands at a time.
 *  @throws InputError */
export async function* sheetRows(
  bytes: Uint8Array,
  sheet: string,
  language: Language,
): AsyncGenerator<readonly (readonly string[])[]> {
  using reader = start();
  let order: Order = { what: 'rows', bytes, sheet, language };
  for (;;) {
    const answer = await reader.ask(order);
    if (!('rows' in answer)) throw new Error('the reader of spreadsheets gave something else');
    if (answer.rows.length === 0) return;
    yield answer.rows;
    order = { what: 'next' };
  }
}

interface Reader extends Disposable {
  ask(order: Order): Promise<Answer>;
}

/** Starts a process that reads one file. Ending it is no fault; ending by itself means that the file was too much. */
function start(): Reader {
  const child: ChildProcess = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${LIMITS.memory}`],
    serialization: 'advanced',
    // What it prints may hold what is in the cells: none of it is kept.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<never>((_, reject) => {
    const tooMuch = () => reject(unreadable('too-large-unpacked'));
    child.once('exit', tooMuch);
    child.once('error', tooMuch);
  });
  // Awaited only while something is asked.
  ended.catch(() => {});
  const end = () => void child.kill('SIGKILL');
  return {
    async ask(order) {
      const alarm = setTimeout(end, LIMITS.time);
      try {
        const answer = new Promise<Answer>(resolve => child.once('message', resolve as () => void));
        child.send(order);
        const given = await Promise.race([answer, ended]);
        if ('problem' in given) throw unreadable(isReason(given.problem) ? given.problem : 'damaged');
        return given;
      } finally {
        clearTimeout(alarm);
      }
    },
    [Symbol.dispose]: end,
  };
}
