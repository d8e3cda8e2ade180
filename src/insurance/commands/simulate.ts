import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { readJson } from '../../foundation/command-line/read-input.ts';
import { Failure, type Terminal } from '../../foundation/command-line/terminal.ts';
import { inFile, misuse } from '../../foundation/command-line/unusable-input.ts';
import { makeReceipt } from '../../foundation/law/receipt.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { Collected } from '../model/simulate/collect.ts';
import { prepare, SimulationInput } from '../model/simulate/input.ts';
import type { Plan } from '../model/simulate/plan.ts';
import { reportOf, type SimulationReport } from '../model/simulate/report.ts';
import { product } from '../rules/product.ts';
import { rulesHash, VERSION } from '../rules/version.ts';
import { runSimulation } from '../simulate/run-simulation.ts';
import { simulationLines } from './simulation-lines.ts';

/** Largest input, in bytes. */
const MOST_BYTES = 1_000_000;
const MOST_WORKERS = 256;

const EXAMPLE = {
  persons: 100_000,
  years: 40,
  seed: 1,
  variants: ['bill-2024', 'bill-2025'],
  replications: 5,
};

const WORDS = {
  nl: {
    summary: 'Bevolkingsmodel: kosten, premie, winnaars en verliezers over tientallen jaren',
    about:
      'Tekent een bevolking van zelfstandigen, laat die tot zestig jaar leven onder een of meer varianten en telt uitkeringen, premies, winnaars en verliezers. Dezelfde invoer geeft altijd dezelfde uitkomst. Voortgang staat op de foutuitvoer; met Ctrl-C stopt het.',
    input: 'JSON met de invoer, {} mag; - leest de standaardinvoer',
    json: 'alleen JSON op de uitvoer',
    workers: 'hoeveel processorkernen meedoen; verandert de uitkomst niet',
    example: 'Voorbeeld van de invoer:',
  },
  en: {
    summary: 'Population model: cost, premium, winners and losers over decades',
    about:
      'Draws a population of self-employed people, lets it live for up to sixty years under one or more variants and counts benefits, premiums, winners and losers. The same input always gives the same outcome. Progress is on standard error; Ctrl-C stops it.',
    input: 'JSON with the input, {} will do; - reads standard input',
    json: 'only JSON on the output',
    workers: 'how many processor cores take part; does not change the outcome',
    example: 'Example of the input:',
  },
} as const;

/** waaier insurance simulate INPUT.json */
export function addSimulate(group: Command, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  group
    .command('simulate')
    .summary(words.summary)
    .description(words.about)
    .argument('<input>', words.input)
    .option('--json', words.json)
    .option('--workers <n>', words.workers)
    .addHelpText('after', `\n${words.example}\n${JSON.stringify(EXAMPLE, null, 2)}`)
    .action(async (file: string, options: { json?: true; workers?: string }) => {
      const workers = workersFrom(options.workers);
      const given = await readJson(file, MOST_BYTES, terminal);
      const prepared = inFile(file, () => prepare(parseInput(SimulationInput, given)));
      const report = reportOf(prepared, await simulate(prepared.plan, workers, terminal));
      if (!options.json) return terminal.out(simulationLines(report, terminal.language));
      terminal.out(`${JSON.stringify({ ...report, receipt: receiptOf(given, report) }, null, 2)}\n`);
    });
}

function workersFrom(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const workers = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw misuse(
    'workers',
    `--workers ${JSON.stringify(text)} kan niet; verwacht: een heel getal van 1 tot en met ${MOST_WORKERS}`,
    `--workers ${JSON.stringify(text)} is not possible; expected: a whole number from 1 to ${MOST_WORKERS}`,
  );
}

/** @throws Failure when the person stops it */
async function simulate(plan: Plan, workers: number, terminal: Terminal): Promise<Collected> {
  const { signal, release } = terminal.interruption();
  let shown = -1;
  try {
    return await runSimulation(plan, {
      workers,
      signal,
      progress: (done, of) => {
        const percent = Math.floor((100 * done) / of);
        if (percent === shown) return;
        shown = percent;
        terminal.err(`waaier: ${percent}%\n`);
      },
    });
  } catch (error) {
    throw signal.aborted
      ? new Failure('gestopt; er is niets uitgekomen', 'stopped; there is no outcome')
      : error;
  } finally {
    release();
  }
}

/** Proof of the premiums: all else follows from the same input by the same rules. */
function receiptOf(input: unknown, { date, variants }: SimulationReport) {
  return makeReceipt({
    rules: { id: 'insurance-simulate', version: VERSION, hash: rulesHash() },
    product,
    date,
    input,
    outcome: variants.map(({ variant, premium }) => ({ variant, premium })),
    steps: [],
  });
}
