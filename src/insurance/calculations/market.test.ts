import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { guaranteeFund } from './guarantee-fund.ts';
import { levy } from './levy.ts';
import { linearMarket } from './linear-market.ts';
import { passThrough } from './pass-through.ts';
import { run } from './run.ts';
import { selection } from './selection.ts';
import { separating } from './separating.ts';
import { sideBySide } from './side-by-side.ts';
import { tariff } from './tariff.ts';

const DAY = '2026-11-22';
const all = [selection, levy, separating, linearMarket, passThrough, tariff, guaranteeFund, sideBySide];

test.each(all.map(one => [one.id, one] as const))('%s: the example works, and can be read', (_, one) => {
  const { output, input, receipt } = run(one, one.example, DAY);
  expect(one.output.safeParse(output).error).toBeUndefined();
  expect(receipt.steps.length).toBeGreaterThan(0);
  const known = new Set(one.sources.map(({ id }) => id));
  for (const { source } of receipt.steps) expect(known).toContain(source);
  const [nl, en] = (['nl', 'en'] as const).map(language =>
    one.lines(output as never, language, input as never),
  );
  expect(nl).not.toBe(en);
  for (const line of `${nl}${en}`.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(output).toHaveProperty('status');
});

function pointersOf(which: (typeof all)[number], given: unknown): readonly string[] {
  try {
    run(which, given, DAY);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problem => problem.pointer);
    throw error;
  }
  return [];
}

const market = { risk: { uniform: [0, 1] }, private: { loading: 0.3 } };

test.each<[object, string]>([
  [{ risk: { uniform: [1, 0] } }, '/risk/uniform/1'],
  [{ risk: { uniform: [-1, 1] } }, '/risk/uniform/0'],
  [{ risk: { uniform: [0, 1, 2] } }, '/risk/uniform'],
  [
    {
      risk: {
        types: [
          { share: 0.5, risk: 1 },
          { share: 0.4, risk: 2 },
        ],
      },
    },
    '/risk/types',
  ],
  [
    {
      risk: {
        types: [
          { share: -0.5, risk: 1 },
          { share: 1.5, risk: 2 },
        ],
      },
    },
    '/risk/types/0/share',
  ],
  [{ risk: undefined }, '/risk'],
  [{ private: undefined }, '/private'],
  [{ private: { loading: -0.1 } }, '/private/loading'],
  [{ private: { loading: 1e308 } }, '/private/loading'],
  [{ private: {} }, '/private/loading'],
  [{ willingness: { factor: 1 } }, '/willingness'],
  [{ inert: 1.1 }, '/inert'],
  [{ levy: -1 }, '/levy'],
  [{ start: -1 }, '/start'],
  [{ start: 'x' }, '/start'],
  [{ switches: { transition: { share: 2 } } }, '/switches/transition/share'],
  [{ switches: { preference: { public: 0.8, private: 0.3 } } }, '/switches/preference/private'],
  [{ switches: { typo: {} } }, '/switches/typo'],
  [{ private: null, willingness: { factor: 1 }, switches: { default: { share: 0.1 } } }, '/switches/default'],
  [{ private: null, willingness: { factor: 1 }, levy: 0.1 }, '/levy'],
])('%o cannot be: %s', (change, pointer) => {
  expect(pointersOf(selection, { ...market, ...change })).toContain(pointer);
});

test('an unknown market, and a levy for a market without leavers, name their field', () => {
  expect(pointersOf(passThrough, { market: 'oligopoly', marginalCost: 1, increase: 1 })).toEqual(['/market']);
  expect(pointersOf(levy, { ...market, willingness: { factor: 1 } })).toEqual(['/willingness']);
  expect(pointersOf(levy, { ...market, private: null, willingness: { factor: 1 } })).toEqual(['/private']);
  expect(pointersOf(levy, { ...market, levy: 0.1, start: 1 })).toEqual([]);
  expect(pointersOf(levy, { ...market, mostLeavers: 2 })).toEqual(['/mostLeavers']);
});

test('a share that we do not know for a waiting time is asked for', () => {
  const own = { base: 'bill-2025', overrides: { waitingWeeks: 26 } };
  const fund = { variant: own, date: '2026-01-01', profit: 6_000_000 };
  expect(pointersOf(guaranteeFund, fund)).toEqual(['/claimants']);
  expect(pointersOf(guaranteeFund, { ...fund, claimants: 0.09, waiting: 0.003 })).toEqual([]);
});

test('every switch tells what it does alone, beside the market without switches', () => {
  const { output } = run(
    selection,
    {
      risk: { uniform: [0, 0.16] },
      private: { loading: 0.3, switchingCost: 0.005 },
      inert: 0.3,
      switches: {
        heavyOccupations: { share: 0.1, risk: 0.2 },
        transition: { share: 0.2 },
        waitingTime: { share: 0.2 },
        staff: { share: 0.2 },
        default: { share: 0.2 },
        preference: { public: 0.2 },
        onceInLife: { share: 0.3 },
        levy: { amount: 0.01 },
      },
    },
    DAY,
  );
  const { effects, without } = output as {
    effects: { switch: string; kind: string; premium: number; leavers: number }[];
    without: { premium: number; leavers: number };
  };
  expect(effects.map(effect => effect.switch)).toEqual([
    'heavyOccupations',
    'transition',
    'waitingTime',
    'staff',
    'default',
    'preference',
    'onceInLife',
    'levy',
  ]);
  for (const { kind, premium, switch: id } of effects) {
    if (kind === 'accelerator') expect(premium, id).toBeGreaterThan(without.premium);
    else expect(premium, id).toBeLessThan(without.premium);
  }
});
