import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCalendar } from './ics.ts';

const event = {
  uid: 'x@waaier',
  day: '2026-12-31',
  summary: 'A, b; c\\d\ne',
  description: '',
  url: 'https://waaier.example/organisatie/herinneringen',
  sequence: 2,
  changedAt: new Date('2026-11-22T10:00:00.123Z'),
};

test('an event is a whole day, with signs escaped', () => {
  const text = writeCalendar('Waaier', [event]);
  for (const line of [
    'UID:x@waaier',
    'DTSTAMP:20261122T100000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:A\\, b\\; c\\\\d\\ne',
    'SEQUENCE:2',
  ])
    expect(text.split('\r\n')).toContain(line);
});

test('no line is longer than 75 bytes, none ends without CR LF, and unfolded the text is whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), summary => {
      const text = writeCalendar('Waaier', [{ ...event, summary }]);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const unfolded = text.replaceAll('\r\n ', '');
      const plain = summary.replaceAll(/[\\;,]/g, sign => `\\${sign}`).replaceAll(/\r\n?|\n/g, '\\n');
      expect(unfolded).toContain(`SUMMARY:${plain.replaceAll(/\p{Cc}/gu, '')}\r\n`);
    }),
  );
});
