import type { IsoDate } from '../../foundation/law/date.ts';
import { makeReceipt, type Receipt } from '../../foundation/law/receipt.ts';
import { recordingTracer } from '../../foundation/law/tracer.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { product } from '../rules/product.ts';
import { rulesHash, VERSION } from '../rules/version.ts';
import type { AnyCalculation, Calculation } from './calculation.ts';

/** What a calculation gives: its outcome and the receipt by which it can be computed again. */
export interface Run {
  readonly input: unknown;
  readonly output: object;
  readonly receipt: Receipt;
}

/** Reads what was given and works it out.
 *  @param today calculation date of what has no date of its own
 *  @throws InputError with every problem, each at its field */
export function run(which: AnyCalculation, given: unknown, today: IsoDate): Run {
  const { id, input: schema, date, compute } = which as unknown as Calculation<unknown>;
  const input = parseInput(schema, given);
  const trace = recordingTracer();
  const output = compute(input, trace);
  const receipt = makeReceipt({
    rules: { id: `insurance-${id}`, version: VERSION, hash: rulesHash() },
    product,
    date: date?.(input) ?? today,
    input: given,
    outcome: output,
    steps: trace.steps,
  });
  return { input, output, receipt };
}
