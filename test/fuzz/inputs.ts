import fc from 'fast-check';

/** Texts that have broken something somewhere. */
const NASTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uFEFF',
  '\uD800',
  '\u202Ertl',
  '\r\nSet-Cookie: a=b',
  "'; drop table person; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '%00',
  '%',
  '%zz',
  '..',
  '../../etc/passwd',
  '\\',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9'.repeat(40),
  '999999999999',
  '2147483648',
  '-2147483649',
  '9223372036854775808',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-11-22',
  '+275760-09-13',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(5000),
  '🚲'.repeat(300),
  '€ 1.234,56',
  'hiring',
  'yes',
  'complete',
  'final',
  'client',
];

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc.date({ noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
  },
);

/** Fields with such texts; some come more than once.
 *  @param names of fields that forms have */
export const fields = (names: readonly string[]): fc.Arbitrary<[string, string][]> =>
  fc.array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: text }),
      text,
    ),
    { maxLength: 12 },
  );

/** JSON that is near what an operation takes, and JSON that is far from it. */
export const json = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...names), text), tie('value')), { maxLength: 8 })
        .map(entries => Object.fromEntries(entries)),
    ),
  })).value;

const well = (value: string): string => value.toWellFormed();

/** The body of a request: a form, a form with files, JSON, text, bytes; and what it says that it is. */
export const body = (
  names: readonly string[],
): fc.Arbitrary<{ readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> | FormData }> =>
  fc.oneof(
    fields(names).map(pairs => ({
      type: 'application/x-www-form-urlencoded',
      body: encoded(pairs),
    })),
    json(names).map(value => ({ type: 'application/json', body: JSON.stringify(value) ?? '' })),
    fc
      .tuple(fields(names), fc.constantFrom(...names, 'file'), text, fc.uint8Array({ maxLength: 400 }))
      .map(([pairs, name, file, content]) => {
        const form = new FormData();
        for (const [field, value] of pairs) form.append(field, well(value));
        form.append(name, new File([new Uint8Array(content)], well(file)));
        return { type: '', body: form };
      }),
    fc
      .tuple(
        fc.constantFrom(
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          'application/json',
          'application/json; charset=utf-16',
          'text/plain',
          'application/octet-stream',
          '',
        ),
        fc.oneof(
          text,
          fc.uint8Array({ maxLength: 400 }).map(bytes => new Uint8Array(bytes)),
        ),
      )
      .map(([type, content]) => ({ type, body: content })),
  );

/** Pairs as they stand in a form or behind the question mark of an address. */
export const encoded = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(pair => pair.map(encode).join('=')).join('&');

/** As a browser would, and sometimes as no browser would. */
function encode(value: string): string {
  return value.startsWith('%') ? value : encodeURIComponent(well(value));
}
