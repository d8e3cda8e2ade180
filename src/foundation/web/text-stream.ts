import { Readable } from 'node:stream';

/** Pieces of text as the body of an answer, sent as they come: of a large file only a piece is in memory. */
export function textStream(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(encoded(texts), { objectMode: false })) as ReadableStream<Uint8Array>;
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
