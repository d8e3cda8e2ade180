import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPdf } from './render-pdf.ts';

const sample = (change: object = {}) =>
  renderPdf({
    template: '/foundation/web/pdf/sample.typ',
    data: { language: 'nl', title: 'Een proef', text: 'Tekst', paragraphs: [], ...change },
    date: '2026-11-22',
  });

test('a PDF is tagged, says that it is PDF/UA-1, and bears its title, language and date', async () => {
  const pdf = Buffer.from(await sample({ language: 'en', title: 'Één proef' }));
  const text = pdf.toString('latin1');
  expect(text).toMatch(/^%PDF-1\.7/);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/MarkInfo <<\s*\/Marked true/);
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('/Lang (en)');
  expect(text).toContain('/DisplayDocTitle true');
  expect(pdf.toString('utf8')).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Één proef</rdf:li>',
  );
  expect(text).toContain('/CreationDate (D:20261122000000');
  expect(text).toContain('AtkinsonHyperlegibleNext-Bold');
});

test('the same request gives the same bytes', async () => {
  expect(await sample()).toEqual(await sample());
  expect(await sample({ text: 'Anders' })).not.toEqual(await sample());
});

test('a template that is not there or data that it lacks is an error, and the next one works', async () => {
  await expect(renderPdf({ template: '/none.typ', data: {}, date: '2026-11-22' })).rejects.toThrow(
    '/none.typ',
  );
  await expect(
    renderPdf({ template: '/foundation/web/pdf/sample.typ', data: {}, date: '2026-11-22' }),
  ).rejects.toThrow('sample.typ');
  expect((await sample()).length).toBeGreaterThan(1000);
});

test('whatever a person types is printed', async () => {
  const hostile = [
    '#panic("run") #eval("1/0") #read("/etc/passwd") #import "x": *',
    '*bold* _italic_ `raw` $1/0$ @ref <label> \\ // /* [ ] { } = - + ~',
    '<script>alert(1)</script>',
    'x'.repeat(5000),
    `${'Ж'.repeat(40)} ${'é'.repeat(400)}`,
    '😀👩‍👩‍👧‍👦🏴 مرحبا بالعالم שלום עולם \u202eabc\u202c 中文 ไทย',
    'a\u0000b\u001b[31mc\u0007\ufeff\ud800\uffff',
    ' ',
    'Z\u0351\u036b\u0343\u036a\u0302\u036a a\u0489\u0488',
  ];
  expect((await sample({ paragraphs: hostile })).length).toBeGreaterThan(1000);
});

test('every character that counts as printable has a shape in the fonts, in any company', async () => {
  const every = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
  expect((await sample({ paragraphs: [every.join(''), every.join(' ')] })).length).toBeGreaterThan(1000);
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0x20, max: 0x5ff }).map(code => String.fromCodePoint(code)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(unit, { maxLength: 40 }).map(parts => parts.join('')),
        { maxLength: 20 },
      ),
      async paragraphs => {
        expect((await sample({ paragraphs })).length).toBeGreaterThan(1000);
      },
    ),
    { numRuns: 30 },
  );
});
