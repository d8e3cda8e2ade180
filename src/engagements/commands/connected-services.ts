import type { Terminal } from '../../foundation/command-line/terminal.ts';
import type { JobServices } from '../../foundation/jobs/kind.ts';
import type { Database } from '../../foundation/store/database.ts';

/** What use cases and jobs stand on in a command. It sends no mail and shows no links. */
export const connectedServices = (database: Database, terminal: Terminal): JobServices => ({
  database,
  now: () => terminal.now(),
  baseUrl: '',
  log: (event, fields) => terminal.err(`${JSON.stringify({ event, ...fields })}\n`),
});
