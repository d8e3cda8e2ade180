import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measurePair, type PairFigures } from './insurance/pair.ts';
import { benefitOf, COLUMNS, WAGE } from './insurance/works.ts';
import type { Target } from './report.ts';

const PERSONS = 2_000_000;

interface Peer {
  readonly best: number;
  readonly perCoreSecond: number;
}

interface Numpy {
  readonly version: string;
  readonly benefit: Peer;
  readonly dynamics: Peer;
}

export interface InsuranceFigures {
  readonly benefit: PairFigures;
  readonly dynamics: PairFigures;
  readonly simulation: PairFigures;
  /** A text when it could not be measured. */
  readonly numpy: Numpy | string;
  /** Persons whose benefit numpy has in another cent than we; undefined without numpy. */
  readonly otherCents: number | undefined;
  readonly targets: readonly Target[];
}

/** Benefits of millions and lives of decades on two cores, beside numpy when there is one. */
export async function measureInsurance(): Promise<InsuranceFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'waaier-bench-'));
  try {
    drawColumns(folder);
    const benefit = await measurePair('benefit', folder);
    const dynamics = await measurePair('dynamics', folder);
    const simulation = await measurePair('simulation', folder);
    const numpy = await numpyFigures(folder);
    const limit = (what: string, { twoCores }: PairFigures, least: number, unit: string): Target => ({
      what,
      measured: twoCores,
      unit,
      limit: least,
      kind: 'at least',
    });
    return {
      benefit,
      dynamics,
      simulation,
      numpy,
      otherCents: typeof numpy === 'string' ? undefined : await compare(folder),
      targets: [
        limit('static benefit', benefit, 20_000_000, 'persons a second on two cores'),
        limit('dynamics', dynamics, 100_000_000, 'person-years a second on two cores'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whole euros and cents by turns, from a small generator: round amounts are where boundaries lie. */
function drawColumns(folder: string): void {
  let state = 1;
  const draw = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  for (const name of COLUMNS) {
    const most = name === 'remaining' ? 3_000_000 : 6_000_000;
    const column = Int32Array.from({ length: PERSONS }, (_, i) => {
      const amount = draw(most);
      return i % 2 === 0 ? amount : amount - (amount % 10_000);
    });
    writeFileSync(join(folder, name), column);
  }
}

async function numpyFigures(folder: string): Promise<Numpy | string> {
  const script = fileURLToPath(new URL('./insurance/peer.py', import.meta.url));
  try {
    const { stdout } = await promisify(execFile)('python3', [script, folder, String(WAGE)], {
      timeout: 300_000,
    });
    return JSON.parse(stdout) as Numpy;
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    return (stderr || message).trim().split('\n').at(-1)!;
  }
}

async function compare(folder: string): Promise<number> {
  const { monthly, run } = await benefitOf(folder);
  run();
  const bytes = readFileSync(join(folder, 'numpy'));
  const theirs = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return monthly.reduce((count, amount, i) => count + (amount === theirs[i] ? 0 : 1), 0);
}

/** The figures for people, in plain text. */
export function insuranceWritten(figures: InsuranceFigures): string {
  const { numpy, otherCents, targets } = figures;
  const millions = (value: number) => `${(value / 1e6).toFixed(1)} M`;
  const row = (what: string, best: number, cores: number) =>
    `${what.padEnd(44)}  ${millions(best).padStart(10)}  ${millions(cores).padStart(16)}`;
  const ours = (what: string, { best, twoCores }: PairFigures) => row(what, best, twoCores);
  const peers =
    typeof numpy === 'string'
      ? [`numpy: not measured (${numpy})`]
      : [
          row(
            `numpy ${numpy.version}, benefit (one core, doubled)`,
            2 * numpy.benefit.best,
            2 * numpy.benefit.perCoreSecond,
          ),
          row(
            `numpy ${numpy.version}, yearly lives (one core, doubled)`,
            2 * numpy.dynamics.best,
            2 * numpy.dynamics.perCoreSecond,
          ),
          `numpy (float64) has another cent than exact whole numbers for ${otherCents} of ${PERSONS} persons`,
        ];
  return [
    'Insurance: persons or person-years a second on two cores',
    `${''.padEnd(44)}  ${'best'.padStart(10)}  ${'two core seconds'.padStart(16)}`,
    ours('Waaier, static benefit, exact to the cent', figures.benefit),
    ours('Waaier, dynamics of forty years', figures.dynamics),
    ours('Waaier, the same with drawing the population', figures.simulation),
    ...peers,
    'OpenFisca: not measured; it is not here',
    ...targets.map(
      ({ what, measured, limit, unit }) =>
        `${what}: ${millions(measured)}, target at least ${millions(limit)} ${unit}: ${measured >= limit ? 'met' : 'NOT MET'}`,
    ),
  ].join('\n');
}
