import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../foundation/law/text.ts';
import type { CaseEvent } from '../kinds.ts';
import type { CaseFile } from '../record.ts';
import { renderLetter } from './letter.ts';

const HOSTILE = ['#panic("run") *vet* $1/0$ @ref <label> = Kop', 'x'.repeat(300), '😀 مرحبا 中文'].join('\n');

const EVENTS: readonly CaseEvent[] = [
  { kind: 'reported', on: '2024-03-11', firstDay: '2024-03-04' },
  {
    ...{ kind: 'assessed', on: '2026-02-02', earlier: [2_400_000, 2_400_000, 2_400_000] },
    judgement: { by: HOSTILE.slice(0, 40), limitations: HOSTILE, reasons: 'x', lasting: false },
    work: [{ name: '#panic("run")', jobs: 12, yearly: 1_200_000 }],
  },
  {
    ...{ kind: 'decided', on: '2026-03-10', about: 'grant', provisional: true, from: '2026-03-02' },
    ...{ monthly: 80_466, lossClass: '45-55', reasons: HOSTILE, receipt: 'a'.repeat(64) },
  },
];

const FILE: CaseFile = {
  ...{ id: 'x', kind: 'claim', reference: 'A-1', insuredId: 'x', name: '*Naam* #let x = 1' },
  ...{ born: '1985-05-05', variant: 'letter-2021', year: null, version: EVENTS.length },
  events: EVENTS.map((event, i) => ({
    ...{ number: i + 1, event, by: { id: 'x', name: 'x' }, at: new Date(0) },
  })),
};

test.each(LANGUAGES)(
  'a letter in %s is a tagged PDF, the same twice, whatever was written',
  async language => {
    const pdf = Buffer.from((await renderLetter(FILE, 0, language))!);
    const text = pdf.toString('latin1');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain(`/Lang (${language})`);
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/S /H1', '/S /Table', '/S /TH'])
      expect(text).toContain(part);
    expect(Buffer.from((await renderLetter(FILE, 0, language))!).equals(pdf)).toBe(true);
  },
);
