import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import { AppDialect, appPool } from './app-connections.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';

/** An open database with up-to-date tables. */
export interface Database {
  /** Connections of the owner of the tables: for migrations, backup and the rules that everybody may see. */
  readonly db: Kysely<Tables>;
  /** Connections of the application's role: they see nothing but what `within` opens. */
  readonly app: Kysely<Tables>;
  /** How the owner connects, for what keeps connections of its own. May hold a password: never to be shown. */
  readonly connection: pg.PoolConfig;
  /** Where the embedded database keeps its data; undefined with a server of one's own. */
  readonly dataFolder: string | undefined;
  /** True when the database answers now. */
  answers(): Promise<boolean>;
  /** Closes the connections and stops the embedded server; a second call does nothing. */
  close(): Promise<void>;
}

/** Opens the database that the configuration names and brings its tables up to date.
 *  @param say receives lines for the person
 *  @param onLost hears of a connection that broke while idle; the pool opens a new one by itself */
export async function openDatabase(
  config: Config,
  say: (line: string) => void,
  onLost?: (error: Error) => void,
): Promise<Database> {
  const database = await connectDatabase(config, say, onLost);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Likewise, with the tables as they are. */
export async function connectDatabase(
  config: Config,
  say: (line: string) => void,
  onLost: (error: Error) => void = () => {},
): Promise<Database> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config, say) : undefined;
  const connection: pg.PoolConfig = embedded?.connection ?? { connectionString: config.databaseUrl };
  // A date has no time zone: it stays the text that it is, never an instant somewhere.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.DATE && format !== 'binary'
        ? (text: string) => text
        : pg.types.getTypeParser(oid, format as 'text'),
  };
  let closed = false;
  const shared: pg.PoolConfig = { ...connection, connectionTimeoutMillis: 5_000, types };
  const watched = (pool: pg.Pool): pg.Pool => {
    // One that ends after it was told to is no loss.
    pool.on('error', error => {
      if (!closed) onLost(error);
    });
    // One that breaks while it is in use fails its next query; without a listener it would end the process.
    pool.on('connect', client => client.on('error', () => {}));
    return pool;
  };
  const guard = embedded && keepAlive(embedded, say);
  const ownerPool = watched(new pg.Pool({ ...shared, max: 4 }));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const pool = watched(appPool({ ...shared, max: 16, options: '-c role=waaier_app' }));
  const app = new Kysely<Tables>({ dialect: new AppDialect({ pool }) });
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await app.destroy();
    await db.destroy();
    await guard?.stop();
    await embedded?.stop();
  };
  return {
    db,
    app,
    connection,
    dataFolder: embedded?.dataFolder,
    answers: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    close,
  };
}

/** How often the embedded server is looked after, in milliseconds. */
const WATCH_MS = 1_000;

/** Starts the embedded server again when it was killed. What was confirmed is there; open transactions are undone. */
function keepAlive(
  embedded: EmbeddedServer,
  say: (line: string) => void,
): { readonly stop: () => Promise<void> } {
  let reviving: Promise<void> | undefined;
  const look = (): void => {
    if (reviving !== undefined || embedded.lives()) return;
    reviving = embedded
      .revive()
      .then(
        () => say('The database had stopped and was started again.'),
        (error: unknown) => say(`The database stopped and does not start: ${String(error)}`),
      )
      .finally(() => {
        reviving = undefined;
      });
  };
  const timer = setInterval(look, WATCH_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await reviving;
    },
  };
}
