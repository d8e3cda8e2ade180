import { jsonPointer } from './input-error.ts';

/** One place where two JSON values differ; `undefined` where a side has nothing there. */
export interface Difference {
  /** JSON pointer; empty for the whole. */
  readonly pointer: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** Every deepest place where two JSON values differ, in order of place; empty when they are the same. */
export function differences(
  was: unknown,
  is: unknown,
  path: readonly PropertyKey[] = [],
): readonly Difference[] {
  if (Object.is(was, is) || (was === 0 && is === 0)) return [];
  if (Array.isArray(was) && Array.isArray(is)) {
    const length = Math.max(was.length, is.length);
    return Array.from({ length }, (_, i) => differences(was[i], is[i], [...path, i])).flat();
  }
  if (isObject(was) && isObject(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
    return keys.flatMap(key => differences(own(was, key), own(is, key), [...path, key]));
  }
  return [{ pointer: jsonPointer(...path), was, is }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
