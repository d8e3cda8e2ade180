import type { Server } from 'node:http';

/** How long a request in hand may take once the process must stop, in milliseconds. */
export const LONGEST_GOODBYE = 10_000;

/** Takes no more connections, and waits until the requests in hand are answered.
 *  @param within after so many milliseconds what is still open is cut off
 *  @returns false when something had to be cut off */
export function stopServing(server: Server, within = LONGEST_GOODBYE): Promise<boolean> {
  return new Promise(resolve => {
    let whole = true;
    const alarm = setTimeout(() => {
      whole = false;
      server.closeAllConnections();
    }, within);
    server.close(() => {
      clearTimeout(alarm);
      resolve(whole);
    });
    // Connections that wait for a next request would keep it open.
    server.closeIdleConnections();
  });
}

/** Two signals so close together are one: a terminal sends it to every process, and the one before this passes it on. */
const SAME_SIGNAL_MS = 1000;

/** Runs `leave` at the first signal to stop, and `leaveAtOnce` at a second one.
 *  @param clock milliseconds */
export function onSignal(
  leave: () => void,
  leaveAtOnce: () => void,
  clock: () => number = () => performance.now(),
): () => void {
  let first: number | undefined;
  return () => {
    if (first === undefined) {
      first = clock();
      leave();
    } else if (clock() - first > SAME_SIGNAL_MS) leaveAtOnce();
  };
}
