import type { HonoRequest } from 'hono';
import { parseJson } from '../law/parse-json.ts';
import { hungUp } from '../operations/hung-up.ts';
import { ApiError, inputProblem } from './problem.ts';

/** Reads the JSON body of a request.
 *  @param maxBytes largest size; reading stops there
 *  @throws ApiError 415 for other content, 413 for a larger body
 *  @throws InputError when it is not JSON */
export async function readBody(request: HonoRequest, maxBytes: number): Promise<unknown> {
  const given = request.header('content-type');
  const type = given?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.header('content-encoding')?.toLowerCase() ?? 'identity';
  if (type !== 'application/json' || encoding !== 'identity')
    throw new ApiError(
      415,
      {
        nl: `Stuur JSON met Content-Type: application/json, niet gecomprimeerd. Gegeven: ${given ?? 'niets'}, ${encoding}.`,
        en: `Send JSON with Content-Type: application/json, not compressed. Given: ${given ?? 'nothing'}, ${encoding}.`,
      },
      [],
      { accept: 'application/json' },
    );
  return parseJson(await readBytes(request, maxBytes), maxBytes);
}

async function readBytes(request: HonoRequest, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.raw.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (hungUp(error)) throw cutOff();
    throw error;
  }
  return Buffer.concat(chunks);
}

function cutOff(): ApiError {
  const message = {
    nl: 'De inhoud hield op voordat alles er was.',
    en: 'The content ended before all of it was there.',
  };
  return inputProblem([{ in: 'body', pointer: '', code: 'cut-off', message }]);
}

function tooLarge(maxBytes: number): ApiError {
  const message = {
    nl: `De inhoud is te groot; hooguit ${maxBytes} bytes mag.`,
    en: `The content is too large; at most ${maxBytes} bytes are allowed.`,
  };
  return inputProblem([{ in: 'body', pointer: '', code: 'too-large', message }]);
}
