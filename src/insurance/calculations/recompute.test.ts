import { expect, test } from 'vitest';
import { verifyReceipt } from '../../foundation/law/verify-receipt.ts';
import { calculations } from './all.ts';
import { recompute } from './recompute.ts';
import { run } from './run.ts';

test.each(calculations.map(one => [one.id, one] as const))(
  'a receipt of %s computes again to the same',
  (_id, one) => {
    const { receipt } = run(one, one.example, '2026-01-01');
    const again = verifyReceipt(JSON.parse(JSON.stringify(receipt)), given => recompute(given)!);
    expect(again).toMatchObject({ intact: true, sameRules: true, sameOutcome: true, differences: [] });
    const changed = { ...receipt, outcome: { ...(receipt.outcome as object), monthly: 1 } };
    expect(verifyReceipt(changed, given => recompute(given)!)).toMatchObject({ intact: false });
  },
);

test('a receipt of another room is left to that room', () => {
  const { receipt } = run(calculations[0]!, calculations[0]!.example, '2026-01-01');
  expect(recompute({ ...receipt, rules: { ...receipt.rules, id: 'hiring' } })).toBeUndefined();
});
