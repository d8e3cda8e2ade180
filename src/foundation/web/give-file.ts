import type { Context } from 'hono';

/** Answers with a file to keep.
 *  @param name of the file: letters, figures, points and dashes only */
export function giveFile(
  c: Context,
  type: string,
  name: string,
  content: Uint8Array | ReadableStream<Uint8Array>,
): Response {
  const body = content instanceof Uint8Array ? new Uint8Array(content) : content;
  return c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
}
