import { expect, test } from 'vitest';
import { recordingTracer, SILENT, type Tracer } from './tracer.ts';

/** A rule as a domain would write it. */
function doubled(x: number, trace: Tracer): number {
  trace.step('x', x, null, 'answer');
  return trace.step('doubled', 2 * x, 'ours-double', 'computed');
}

test('the recording tracer keeps every step in order and hands values through', () => {
  const trace = recordingTracer();
  expect(doubled(21, trace)).toBe(42);
  expect(trace.steps).toEqual([
    { name: 'x', value: 21, source: null, origin: 'answer' },
    { name: 'doubled', value: 42, source: 'ours-double', origin: 'computed' },
  ]);
});

test('the silent tracer changes nothing about the rule', () => {
  expect(doubled(21, SILENT)).toBe(42);
});

test('only an answer may lack a source', () => {
  const trace = recordingTracer();
  for (const origin of ['parameter', 'constant', 'computed', 'default'] as const) {
    expect(() => trace.step('rate', 1, null, origin)).toThrow(`step "rate" (${origin}) has no source`);
  }
  expect(trace.steps).toEqual([]);
});
