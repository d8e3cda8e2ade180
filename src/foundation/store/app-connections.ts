import { type DatabaseConnection, type Driver, PostgresDialect } from 'kysely';
import pg from 'pg';

/** What stands first in a statement that is asked all the time: each connection reads it once, and from then on knows it
 *  by that name. Only for a statement that names its columns: `select *` of a table fails once the table changes. */
const OFTEN = /^\s*\/\* often: ([a-z-]+) \*\//;

/** A connection that keeps the statements that are asked often. */
class AppClient extends pg.Client {
  // The driver has eight ways to ask; Kysely uses the one with a text and its values.
  override query(text: unknown, ...more: unknown[]): never {
    const name = typeof text === 'string' ? OFTEN.exec(text)?.[1] : undefined;
    const asked = name === undefined ? [text, ...more] : [{ name, text, values: more[0] }];
    return Reflect.apply(super.query, this, asked) as never;
  }
}

/** Connections of the application's role. They send a statement without waiting for the answer to the one before. */
export const appPool = (options: pg.PoolConfig): pg.Pool =>
  new pg.Pool({ ...options, Client: AppClient as NonNullable<pg.PoolConfig['Client']>, pipeline: true });

/** Talks to PostgreSQL as Kysely does, but for the beginning of a transaction: that goes out with the first statement,
 *  which saves waiting for it. Were it to fail, then what follows has no context and sees nothing, and the commit fails. */
export class AppDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const begun = new WeakMap<DatabaseConnection, Promise<void>>();
    const begin = driver.beginTransaction.bind(driver);
    const commit = driver.commitTransaction.bind(driver);
    driver.beginTransaction = async (connection, settings) => {
      const sent = begin(connection, settings);
      sent.catch(() => {});
      begun.set(connection, sent);
    };
    driver.commitTransaction = async connection => {
      await begun.get(connection);
      await commit(connection);
    };
    return driver;
  }
}
