import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** What the driver's connection can do besides what its types say. */
interface Wire {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Above this many bytes waiting, the database is asked to wait. */
const WAITING = 4 * 1024 * 1024;

/** The rows that `COPY … TO STDOUT` writes, one chunk a row, as fast as they are taken.
 *  @throws the error of the database */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, void> {
  const rows: Buffer[] = [];
  let waiting = 0;
  let state: { readonly error?: Error } | undefined;
  let wake = (): void => {};
  let wire: Wire | undefined;
  const end = (how: { readonly error?: Error }): void => {
    state ??= how;
    wake();
  };
  submit(client, text, {
    begin: connection => {
      wire = connection;
    },
    row: chunk => {
      // The driver uses its buffer again: what is kept must be a copy.
      rows.push(Buffer.from(chunk));
      waiting += chunk.length;
      if (waiting > WAITING) wire?.stream.pause();
      wake();
    },
    end,
  });
  try {
    for (;;) {
      const row = rows.shift();
      if (row !== undefined) {
        waiting -= row.length;
        yield row;
      } else if (state !== undefined) {
        if (state.error !== undefined) throw state.error;
        return;
      } else {
        wire?.stream.resume();
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    }
  } finally {
    // Nobody wants the rest: the connection is of no use any more.
    if (state === undefined) wire?.stream.destroy();
  }
}

/** Feeds `COPY … FROM STDIN`.
 *  @returns the number of rows that the database took in
 *  @throws the error of the database, or of `chunks`; nothing of it is kept then */
export async function copyIn(
  client: pg.ClientBase,
  text: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const answer = Promise.withResolvers<string>();
  const ready = Promise.withResolvers<Wire>();
  // Each is waited for further down, perhaps after it has failed.
  answer.promise.catch(() => {});
  ready.promise.catch(() => {});
  let ended = false;
  submit(client, text, {
    begin: () => {},
    take: wire => ready.resolve(wire),
    done: tag => answer.resolve(tag),
    end: ({ error }) => {
      ended = true;
      if (error === undefined) return;
      answer.reject(error);
      ready.reject(error);
    },
  });
  const wire = await ready.promise.catch(() => undefined);
  if (wire !== undefined) {
    try {
      for await (const chunk of chunks) {
        if (ended) break;
        wire.sendCopyFromChunk(chunk);
        // A connection that breaks never drains.
        if (wire.stream.writableNeedDrain) await Promise.race([once(wire.stream, 'drain'), answer.promise]);
      }
      if (!ended) wire.endCopyFrom();
    } catch (error) {
      if (!ended) wire.sendCopyFail('the input failed');
      await answer.promise.catch(() => {});
      throw error;
    }
  }
  return Number(/^COPY (\d+)$/.exec(await answer.promise)?.[1]);
}

interface Listener {
  begin(wire: Wire): void;
  row?(chunk: Buffer): void;
  take?(wire: Wire): void;
  done?(tag: string): void;
  end(how: { readonly error?: Error }): void;
}

/** A query of our own, in the form in which the driver takes one. */
function submit(client: pg.ClientBase, text: string, listener: Listener): void {
  const query = {
    submit(connection: Wire) {
      listener.begin(connection);
      connection.query(text);
    },
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => listener.row?.(chunk),
    handleCopyInResponse: (connection: Wire) => listener.take?.(connection),
    handleCommandComplete: ({ text: tag }: { readonly text: string }) => listener.done?.(tag),
    handleReadyForQuery: () => listener.end({}),
    handleError: (error: Error) => listener.end({ error }),
  };
  client.query(query as unknown as pg.Submittable);
}
