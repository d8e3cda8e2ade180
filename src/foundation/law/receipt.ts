import { z } from 'zod';
import { canonicalJson, hashOf } from './canonical.ts';
import { IsoDate } from './date.ts';
import { InputError } from './input-error.ts';
import { ORIGINS } from './tracer.ts';
import { parseInput } from './zod-problems.ts';

/** 64 lower-case hexadecimal digits: a SHA-256 as `hashOf` writes it. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Step = z
  .strictObject({
    name: z.string().min(1),
    value: z.unknown(),
    source: z.string().min(1).nullable(),
    origin: z.enum(ORIGINS),
  })
  .readonly();

/** Proof of a result: by which rules, on which date, from which input, with which steps. */
export const Receipt = z
  .strictObject({
    format: z.literal('waaier-receipt/1'),
    rules: z.strictObject({ id: z.string().min(1), version: z.string().min(1), hash: Hash }).readonly(),
    /** Hash of the parameters that the rules read, where there are any. */
    parameters: Hash.optional(),
    product: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }).readonly(),
    /** Calculation date. */
    date: IsoDate,
    /** What was given; any JSON value. */
    input: z.unknown(),
    /** What came out; any JSON value. */
    outcome: z.unknown(),
    steps: z.array(Step).readonly(),
    /** `hashOf` everything else in the receipt. */
    hash: Hash,
  })
  .readonly();
export type Receipt = z.infer<typeof Receipt>;

/** What a receipt says, before it is sealed with its format and hash. */
export type ReceiptContent = Omit<Receipt, 'format' | 'hash'>;

/** Seals a result. Throws as `canonicalJson` does when input, outcome or a step is no JSON. */
export function makeReceipt(content: ReceiptContent): Receipt {
  const open = { ...content, format: 'waaier-receipt/1' as const };
  return { ...open, hash: hashOf(open) };
}

/** True when nothing in the receipt was changed since it was made. Says nothing about the rules behind it. */
export function verifyReceiptHash(receipt: Receipt): boolean {
  const { hash, ...rest } = receipt;
  return hashOf(rest) === hash;
}

/** Reads a receipt from parsed JSON. A changed receipt is still read: `verifyReceiptHash` tells.
 *  @throws InputError with every problem and its place. */
export function parseReceipt(value: unknown): Receipt {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = {
      nl: 'dit is geen bewijs; verwacht: een object met format “waaier-receipt/1”',
      en: 'this is no receipt; expected: an object with format “waaier-receipt/1”',
    };
    throw new InputError([{ pointer: '', code: 'no-receipt', message }]);
  }
  canonicalJson(value);
  return parseInput(Receipt, value);
}
