/** Work that goes on while other work is done. Whoever began it waits for it, also when something else went wrong: nothing
 *  may come into a transaction that is over. */
export function begun<T>(work: () => Promise<T>): Promise<T> {
  const promise = work();
  // Heard of when it is waited for, not before.
  promise.catch(() => {});
  return promise;
}
