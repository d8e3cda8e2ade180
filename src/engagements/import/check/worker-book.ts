import type { Problem } from '../../../foundation/law/input-error.ts';
import type { Worker } from '../../model/engagement.ts';
import { differencesWith, filledIn, MORE_THAN_ONE } from '../../model/known-worker.ts';

/** A worker of the register. */
export interface KnownWorker extends Worker {
  readonly id: string;
  readonly version: number;
}

/** What becomes of a worker that a row names. */
export type Placed =
  | { readonly kind: 'known' | 'new'; readonly id: string }
  /** Something that was not known is filled in. */
  | {
      readonly kind: 'filled';
      readonly id: string;
      readonly before: KnownWorker;
      readonly after: KnownWorker;
    }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/** The workers of a register as they will be, row after row: the same as `findOrAddWorker` finds one by one. */
export interface WorkerBook {
  /** Takes up workers of the register; one that is already in the book stays as it became there. */
  learn(workers: readonly KnownWorker[]): void;
  /** Finds or adds the worker that a row names. */
  place(worker: Worker): Placed;
}

/** @param newId makes the id of a new worker */
export function workerBook(newId: () => string): WorkerBook {
  const known = new Map<string, KnownWorker>();
  const byKvk = new Map<string, string>();
  const byEmail = new Map<string, Set<string>>();
  const byName = new Map<string, string>();

  const keep = (worker: KnownWorker): void => {
    const { id, kvk, email, name } = worker;
    const before = known.get(id);
    if (before !== undefined && before.kvk === null && before.email === null)
      byName.delete(before.name.toLowerCase());
    known.set(id, worker);
    if (kvk !== null) byKvk.set(kvk, id);
    if (email !== null) {
      const key = email.toLowerCase();
      const same = byEmail.get(key) ?? new Set();
      byEmail.set(key, same.add(id));
    }
    if (kvk === null && email === null) byName.set(name.toLowerCase(), id);
  };

  const find = ({ name, kvk, email }: Worker): KnownWorker | 'more' | undefined => {
    const numbered = kvk === null ? undefined : byKvk.get(kvk);
    if (numbered !== undefined) return known.get(numbered);
    if (email !== null) {
      const all = Array.from(byEmail.get(email.toLowerCase()) ?? [], id => known.get(id)!);
      const found = kvk === null ? all : all.filter(worker => worker.kvk === null);
      return found.length > 1 ? 'more' : found[0];
    }
    const named = kvk === null ? byName.get(name.toLowerCase()) : undefined;
    return named === undefined ? undefined : known.get(named);
  };

  return {
    learn(workers) {
      for (const worker of workers) if (!known.has(worker.id)) keep(worker);
    },
    place(worker) {
      const found = find(worker);
      if (found === 'more') return { kind: 'wrong', problems: [MORE_THAN_ONE] };
      if (found === undefined) {
        const id = newId();
        keep({ ...worker, id, version: 1 });
        return { kind: 'new', id };
      }
      const problems = differencesWith(found, worker);
      if (problems.length > 0) return { kind: 'wrong', problems };
      const filled = filledIn(found, worker);
      if (filled === undefined) return { kind: 'known', id: found.id };
      const after = { ...found, ...filled, version: found.version + 1 };
      keep(after);
      return { kind: 'filled', id: found.id, before: found, after };
    },
  };
}
