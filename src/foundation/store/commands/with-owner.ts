import { Failure, type Terminal } from '../../command-line/terminal.ts';
import type { Config } from '../../config.ts';
import { connectAsOwner, type OwnerConnection } from '../backup/connection.ts';

/** Runs work on the database of the configuration, until it is done or the person stops it.
 *  @throws Failure when the person stops it */
export async function withOwner<T>(
  terminal: Terminal,
  config: Config,
  work: (connection: OwnerConnection, stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, release } = terminal.interruption();
  const connection = await connectAsOwner(config, line => terminal.err(`${line}\n`));
  // Nothing that was not finished is kept: the database undoes it when the connection goes.
  const cut = (): void => void connection.client.end().catch(() => {});
  signal.addEventListener('abort', cut);
  try {
    if (signal.aborted) cut();
    return await work(connection, signal);
  } catch (error) {
    throw signal.aborted
      ? new Failure('gestopt; er is niets veranderd', 'stopped; nothing was changed')
      : error;
  } finally {
    signal.removeEventListener('abort', cut);
    await connection.close();
    release();
  }
}
