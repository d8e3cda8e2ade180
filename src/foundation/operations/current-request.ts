import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request in hand, wherever its work is done. */
export interface CurrentRequest {
  /** Ties together every line that is logged about it. */
  readonly id: string;
  /** Address of the client; undefined where none is known, as in a test. */
  readonly client: string | undefined;
  /** Counts the request for somebody who is signed in.
   *  @throws TooOften */
  takeAccount(person: string): void;
  /** Pattern of the route within the API, which the pages do not see. */
  apiRoute?: string;
}

const storage = new AsyncLocalStorage<CurrentRequest>();

/** The request in hand; undefined outside any, as in a job. */
export const currentRequest = (): CurrentRequest | undefined => storage.getStore();

export const inRequest = <T>(request: CurrentRequest, work: () => T): T => storage.run(request, work);
