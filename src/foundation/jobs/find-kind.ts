import type { JobKind } from './kind.ts';

/** The kind with this id; undefined when this version of the product has none such. */
export function findKind(kinds: readonly JobKind[], id: string): JobKind | undefined {
  return kinds.find(kind => kind.id === id);
}
