import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  all,
  allHold,
  andThen,
  anyHolds,
  decided,
  judgement,
  known,
  map,
  needs,
  not,
  type Outcome,
} from './outcome.ts';

/** A condition over named facts; a fact may be known, unknown, or an open norm. */
type Formula =
  | { readonly fact: string }
  | { readonly not: Formula }
  | { readonly allHold: readonly Formula[] }
  | { readonly anyHolds: readonly Formula[] };

const NAMES = ['a', 'b', 'c', 'd'];
const { formula } = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.record({ fact: fc.constantFrom(...NAMES) }),
    fc.record({ not: tie('formula') }),
    fc.record({ allHold: fc.array(tie('formula'), { maxLength: 3 }) }),
    fc.record({ anyHolds: fc.array(tie('formula'), { maxLength: 3 }) }),
  ),
}));
type State = boolean | 'needs' | 'judgement';
const STATES: readonly State[] = [true, false, 'needs', 'judgement'];
const facts = fc.record(Object.fromEntries(NAMES.map(name => [name, fc.constantFrom(...STATES)])));

function evaluate(f: Formula, state: Readonly<Record<string, State>>): Outcome<boolean> {
  if ('not' in f) return not(evaluate(f.not, state));
  if ('allHold' in f) return allHold(f.allHold.map(inner => evaluate(inner, state)));
  if ('anyHolds' in f) return anyHolds(f.anyHolds.map(inner => evaluate(inner, state)));
  const value = state[f.fact]!;
  if (value === 'judgement') return judgement(f.fact);
  return known(f.fact, value === 'needs' ? undefined : value);
}

function plain(f: Formula, state: Readonly<Record<string, boolean>>): boolean {
  if ('not' in f) return !plain(f.not, state);
  if ('allHold' in f) return f.allHold.every(inner => plain(inner, state));
  if ('anyHolds' in f) return f.anyHolds.some(inner => plain(inner, state));
  return state[f.fact]!;
}

test('a decided condition is the same however what is unknown turns out; what it needs is unknown', () => {
  fc.assert(
    fc.property(formula, facts, (f, state) => {
      const outcome = evaluate(f, state);
      if (outcome.kind === 'decided') {
        for (let bits = 0; bits < 2 ** NAMES.length; bits++) {
          const filled = Object.fromEntries(
            NAMES.map((n, i) => [n, typeof state[n] === 'boolean' ? state[n] : (bits >> i) % 2 === 1]),
          );
          expect(plain(f, filled)).toBe(outcome.value);
        }
      } else {
        const names = outcome.kind === 'needs' ? outcome.answers : outcome.norms;
        expect(names.every(n => state[n] === outcome.kind)).toBe(true);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});

test('with every fact known there is always a value', () => {
  const full = fc.record(Object.fromEntries(NAMES.map(name => [name, fc.boolean()])));
  fc.assert(
    fc.property(formula, full, (f, state) => {
      expect(evaluate(f, state)).toEqual(decided(plain(f, state)));
    }),
  );
});

test('all: values in order, else what is lacking, facts before judgements', () => {
  expect(all([decided(1), decided('x')])).toEqual(decided([1, 'x']));
  expect(all([])).toEqual(decided([]));
  expect(all([decided(1), needs('a', 'b'), judgement('n'), needs('b', 'c')])).toEqual(needs('a', 'b', 'c'));
  expect(all([judgement('n'), decided(undefined), judgement('m', 'n')])).toEqual(judgement('n', 'm'));
});

test('map and andThen work on with a value and leave the rest alone', () => {
  const half = (n: number): Outcome<number> => (n % 2 === 0 ? decided(n / 2) : judgement('even'));
  expect(map(decided(2), n => n + 1)).toEqual(decided(3));
  expect(andThen(decided(4), half)).toEqual(decided(2));
  expect(andThen(decided(3), half)).toEqual(judgement('even'));
  const open = needs('n');
  expect(map(open, () => expect.unreachable())).toBe(open);
  expect(andThen(open, () => expect.unreachable())).toBe(open);
});

test('an undecided outcome always names what would decide it', () => {
  expect(() => needs()).toThrow('names what would decide it');
  expect(() => judgement()).toThrow(RangeError);
});
