import { domains } from './app.ts';
import { processTerminal } from './foundation/command-line/process-terminal.ts';
import { runProgram } from './foundation/command-line/run-program.ts';
import { version } from './version.ts';

process.exitCode = await runProgram(process.argv.slice(2), processTerminal(), domains, version);
