import { domains } from './app.ts';
import { processTerminal } from './foundation/command-line/process-terminal.ts';
import { runProgram } from './foundation/command-line/run-program.ts';
import { addStoreCommands } from './foundation/store/commands/add-store-commands.ts';
import { version } from './version.ts';

const rooms = [...domains, { commands: addStoreCommands }];
process.exitCode = await runProgram(process.argv.slice(2), processTerminal(), rooms, version);
