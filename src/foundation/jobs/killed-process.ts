// A process of its own that does jobs until a test kills it.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../store/schema.ts';
import { counting } from './fixture.ts';
import { openJobs } from './open-jobs.ts';

const connection = JSON.parse(process.argv[2] ?? '{}') as pg.PoolConfig;
const connect = (options: pg.PoolConfig) =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection, ...options }) }) });

await openJobs(
  {
    database: {
      db: connect({ max: 2 }),
      app: connect({ max: 4, options: '-c role=waaier_app' }),
      connection,
      dataFolder: undefined,
      answers: async () => true,
      close: async () => {},
    },
    now: () => new Date(),
    baseUrl: 'http://waaier.test',
    log: () => {},
  },
  [counting],
  { handOverEvery: 50, watchEvery: 1, atOnce: 1 },
);
