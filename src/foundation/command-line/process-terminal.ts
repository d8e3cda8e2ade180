import type { Terminal } from './terminal.ts';

/** The terminal of this process. */
export function processTerminal(): Omit<Terminal, 'language'> {
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever read along has seen enough (`waaier … | head`): no fault, and nobody left to tell.
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  }
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    stdin,
    now: () => new Date(),
    interruption,
  };
}

async function stdin(maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

function interruption(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => controller.abort();
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of signals) process.off(name, stop);
    },
  };
}
