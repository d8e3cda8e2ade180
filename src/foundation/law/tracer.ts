/** Where the value of a step came from. */
export const ORIGINS = ['answer', 'parameter', 'constant', 'computed', 'default'] as const;
export type Origin = (typeof ORIGINS)[number];

/** One value that a rule used or made. */
export interface Step {
  /** Stable name of the step, as the rule calls it. */
  readonly name: string;
  /** A JSON value. */
  readonly value: unknown;
  /** Id of the source that prescribes the value. Only an answer may lack one: its source is the person. */
  readonly source: string | null;
  readonly origin: Origin;
}

/** Passed into a rule, which hands it every value that a reader of the explanation must see. */
export interface Tracer {
  /** Notes the step and gives `value` back, so that a rule can be traced where it stands. */
  step<T>(name: string, value: T, source: string | null, origin: Origin): T;
}

/** Notes nothing: for simulations of millions, where it costs next to nothing. */
export const SILENT: Tracer = { step: (_name, value) => value };

/** A tracer that keeps its steps, in the order in which the rule took them. */
export interface RecordingTracer extends Tracer {
  readonly steps: readonly Step[];
}

/** Notes every step.
 *  @throws Error when a step other than an answer has no source: a fault of the rule, found by its first test. */
export function recordingTracer(): RecordingTracer {
  const steps: Step[] = [];
  return {
    steps,
    step(name, value, source, origin) {
      if (source === null && origin !== 'answer') throw new Error(`step "${name}" (${origin}) has no source`);
      steps.push({ name, value, source, origin });
      return value;
    },
  };
}
