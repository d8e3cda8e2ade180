import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from './canonical.ts';
import { InputError, type Problem } from './input-error.ts';
import { makeReceipt, parseReceipt, type ReceiptContent, verifyReceiptHash } from './receipt.ts';
import { verifyReceipt } from './verify-receipt.ts';

const content: ReceiptContent = {
  rules: { id: 'double', version: '1.0.0', hash: hashOf('x * 2') },
  product: { name: 'Waaier', version: '0.1.0' },
  date: '2026-11-22',
  input: { x: 21 },
  outcome: { kind: 'decided', value: 42 },
  steps: [
    { name: 'x', value: 21, source: null, origin: 'answer' },
    { name: 'doubled', value: 42, source: 'ours-double', origin: 'computed' },
  ],
};

test('a receipt survives its journey through a file', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), input => {
      const receipt = parseReceipt(JSON.parse(JSON.stringify(makeReceipt({ ...content, input }))));
      expect(verifyReceiptHash(receipt)).toBe(true);
    }),
  );
});

test('the hash covers everything: each single change is noticed', () => {
  const receipt = makeReceipt(content);
  const places = leaves(receipt).filter(path => path.join() !== 'hash');
  expect(places.length).toBeGreaterThan(15);
  for (const path of places) {
    expect([path, verifyReceiptHash(changedAt(receipt, path) as typeof receipt)]).toEqual([path, false]);
  }
  expect(verifyReceiptHash({ ...receipt, parameters: hashOf(1) })).toBe(false);
});

test('what is no receipt is refused with every problem at once', () => {
  expect(refusal(() => parseReceipt([]))).toMatchObject([{ pointer: '', code: 'no-receipt' }]);
  const { product: _, ...rest } = makeReceipt(content);
  const problems = refusal(() => parseReceipt({ ...rest, format: 'other', date: '2026-02-30', 'a/b': 1 }));
  expect(problems.map(p => [p.pointer, p.code])).toEqual([
    ['/format', 'invalid-value'],
    ['/product', 'missing'],
    ['/date', 'custom'],
    ['/a~1b', 'unknown-field'],
  ]);
  const broken = JSON.parse(JSON.stringify(makeReceipt(content)).replace('"x":21', '"x":1e999'));
  expect(refusal(() => parseReceipt(broken))).toMatchObject([{ pointer: '/input/x', code: 'number' }]);
});

test('the same rules recompute the same receipt', () => {
  const receipt = makeReceipt(content);
  const seen = verifyReceipt(receipt, given =>
    makeReceipt({ ...content, input: given.input, product: { name: 'Waaier', version: '9.9.9' } }),
  );
  expect(seen).toEqual({ intact: true, sameRules: true, sameOutcome: true, differences: [], problems: [] });
});

test('a changed rule shows what it changes', () => {
  const hash = hashOf('x * 3');
  const seen = verifyReceipt(makeReceipt(content), () =>
    makeReceipt({ ...content, rules: { ...content.rules, hash }, outcome: { kind: 'decided', value: 63 } }),
  );
  expect(seen).toMatchObject({ intact: true, sameRules: false, sameOutcome: false });
  expect(seen.differences).toEqual([
    { pointer: '/outcome/value', was: 42, is: 63 },
    { pointer: '/rules/hash', was: content.rules.hash, is: hash },
  ]);
  const parameters = hashOf({ wage: 1 });
  expect(verifyReceipt(makeReceipt(content), () => makeReceipt({ ...content, parameters }))).toMatchObject({
    sameRules: false,
    sameOutcome: true,
    differences: [{ pointer: '/parameters', was: undefined, is: parameters }],
  });
});

test('a forged outcome is seen twice: by the hash and by the rules', () => {
  const forged = { ...makeReceipt(content), outcome: { kind: 'decided', value: 43 } };
  expect(verifyReceipt(forged, () => makeReceipt(content))).toMatchObject({
    intact: false,
    sameRules: true,
    sameOutcome: false,
  });
});

test('rules that refuse the input say why; other faults are not hidden', () => {
  const problem: Problem = { pointer: '/input/x', code: 'gone', message: { nl: 'weg', en: 'gone' } };
  const seen = verifyReceipt(makeReceipt(content), () => {
    throw new InputError([problem]);
  });
  expect(seen).toMatchObject({ intact: true, sameRules: false, sameOutcome: false, problems: [problem] });
  expect(() =>
    verifyReceipt(makeReceipt(content), () => {
      throw new RangeError('a fault in the rules');
    }),
  ).toThrow('a fault in the rules');
});

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return `${value}, changed`;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : { ...(value as object) };
  copy[key] = changedAt(copy[key], rest);
  return copy;
}

function refusal(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}
