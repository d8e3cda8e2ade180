/** Whether an error means that a client went away before it had sent all of its request: no fault of ours. Node.js says
 *  so of a request, and never of a connection that it made itself. */
export function hungUp(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.message === 'aborted' &&
    (error as { readonly code?: unknown }).code === 'ECONNRESET'
  );
}
