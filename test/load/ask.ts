import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Takes off what it was compressed with. */
  text(): string;
}

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const agent = new Agent({ keepAlive: true });
/** Who is not answered by then goes away, in milliseconds. */
const PATIENCE = 10_000;

/** Sends a request as a browser does: on a connection that stays open, taking compressed answers. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method,
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'Accept-Encoding': 'gzip, deflate, br',
          'Sec-Fetch-Site': 'same-origin',
          ...headers,
          ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }),
        },
      },
      answer => {
        const chunks: Buffer[] = [];
        answer.on('data', chunk => void chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode!,
            headers: answer.headers,
            text: () => plain(bytes, answer.headers['content-encoding']).toString(),
          });
        });
      },
    );
    sent.on('error', error => reject(error.name === 'AbortError' ? new Error('no answer in time') : error));
    sent.end(body);
  });
}

function plain(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

export const closeConnections = (): void => agent.destroy();
