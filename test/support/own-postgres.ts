import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/foundation/config.ts';
import { startEmbedded } from '../../src/foundation/store/embedded.ts';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';

/** A PostgreSQL server that belongs to a test and not to the product. */
export interface OwnPostgres {
  /** As DATABASE_URL wants it. */
  readonly url: string;
  /** Number of the server's process file, to kill it. */
  readonly pidFile: string;
  /** Takes it away: connections break, new ones are refused. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and throws its data away. */
  end(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = testDataFolder();
  const server = await startEmbedded(readConfig({ WAAIER_DATA: folder }), () => {});
  const sockets = encodeURIComponent(String(server.connection.host));
  return {
    url: `postgresql://waaier@localhost/waaier?host=${sockets}`,
    pidFile: join(folder, 'postgresql-18', 'postmaster.pid'),
    stop: server.stop,
    start: server.revive,
    end: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
