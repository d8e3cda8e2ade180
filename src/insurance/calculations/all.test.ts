import { describe, expect, test } from 'vitest';
import { hashOf } from '../../foundation/law/canonical.ts';
import { verifyReceiptHash } from '../../foundation/law/receipt.ts';
import { sourceLabel } from '../../foundation/law/source.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { calculations } from './all.ts';
import type { Calculation } from './calculation.ts';
import { run } from './run.ts';

const TODAY = '2026-11-22';

describe.each(calculations.map(one => [(one as unknown as Calculation<unknown>).id, one] as const))(
  '%s',
  (id, one) => {
    const { output, sources, lines, example } = one as unknown as Calculation<unknown>;
    const done = run(one, example, TODAY);

    test('the example works, and its outcome fits the schema as it goes over the wire', () => {
      expect(output.parse(JSON.parse(JSON.stringify(done.output)))).toEqual(done.output);
    });

    test('the receipt is whole and the same twice', () => {
      expect(verifyReceiptHash(done.receipt)).toBe(true);
      expect(run(one, example, TODAY).receipt.hash).toBe(done.receipt.hash);
      expect(done.receipt.rules.id).toBe(`insurance-${id}`);
      expect(done.receipt.steps.length).toBeGreaterThan(0);
    });

    test('every step names a source that is listed, and one name is one source', () => {
      const listed = new Map(sources.map(source => [source.id, source]));
      for (const { name, source } of done.receipt.steps)
        if (source !== null) expect([name, listed.has(source)]).toEqual([name, true]);
      for (const source of sources) {
        const { title, ref } = listed.get(source.id)!;
        expect([source.id, hashOf({ ref: source.ref })]).toEqual([source.id, hashOf({ ref })]);
        for (const language of LANGUAGES)
          expect(sourceLabel(source, language)).toContain(title[language].slice(0, 3));
      }
    });

    test('it can be read in both languages, with its notice', () => {
      const notice = (done.output as { notice: Record<string, string> }).notice;
      for (const language of LANGUAGES) {
        const text = lines(done.output, language, done.input);
        expect(text).toMatch(/\n$/);
        expect(text.replaceAll(/\s+/g, ' ')).toContain(notice[language]);
        expect(text).not.toContain('undefined');
      }
    });
  },
);
