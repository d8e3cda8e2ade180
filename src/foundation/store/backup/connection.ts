import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Config } from '../../config.ts';
import { startEmbedded } from '../embedded.ts';
import type { Tables } from '../schema.ts';

/** One connection of the owner of the tables, for work on the database as a whole. Nothing is brought up to date. */
export interface OwnerConnection {
  readonly client: pg.Client;
  /** The same connection: what happens here is in the transaction there. */
  readonly db: Kysely<Tables>;
  /** Name of the database. */
  readonly name: string;
  /** True when another process of ours has the embedded database running. */
  readonly shared: boolean;
  close(): Promise<void>;
}

/** Connects to the database that the configuration names; starts the embedded one when it does not run.
 *  @param say receives lines for the person */
export async function connectAsOwner(config: Config, say: (line: string) => void): Promise<OwnerConnection> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config, say) : undefined;
  const client = new pg.Client({
    ...(embedded?.connection ?? { connectionString: config.databaseUrl }),
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks also fails the query in hand, which is where it is told.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const lent = Object.assign(client, { release: () => {} });
  return {
    client,
    db: new Kysely({
      dialect: new PostgresDialect({ pool: { options: {}, connect: async () => lent, end: async () => {} } }),
    }),
    name: client.database ?? '',
    shared: embedded?.shared ?? false,
    close: async () => {
      await client.end().catch(() => {});
      await embedded?.stop();
    },
  };
}
