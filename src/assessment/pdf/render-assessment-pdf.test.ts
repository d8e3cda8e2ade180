import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { ANSWERS, assessFixture, fixture } from './fixture.ts';
import { renderAssessmentPdf } from './render-assessment-pdf.ts';

const HOSTILE = [
  '#panic("run") #read("/etc/passwd") *vet* _schuin_ $1/0$ @ref <label> = Kop',
  '<script>alert(1)</script> "}, {"title": "vals"',
  'x'.repeat(300),
  '😀 مرحبا \u202eeslav\u202c 中文 a\u0000b\u001b[31m \ud800',
].join('\n');

const render = (
  answers: (typeof ANSWERS)[keyof typeof ANSWERS],
  language: 'nl' | 'en',
  description?: string,
) => renderAssessmentPdf({ assessment: assessFixture(answers), compiled: fixture, description, language });

test.each(
  Object.keys(ANSWERS).flatMap(name =>
    LANGUAGES.map(language => [name as keyof typeof ANSWERS, language] as const),
  ),
)('%s in %s is a tagged PDF with its own title, whatever the description holds', async (name, language) => {
  const pdf = Buffer.from(await render(ANSWERS[name], language, HOSTILE));
  const text = pdf.toString('latin1');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain(`/Lang (${language})`);
  for (const part of ['/StructTreeRoot', '/MarkInfo', '/S /H1', '/S /Table', '/S /TH', '/S /Link'])
    expect(text).toContain(part);
  expect(text.includes('/S /Figure')).toBe(!['deemed-employment', 'out-of-scope'].includes(name));
  expect(text).toContain(`waaier-${language === 'nl' ? 'beoordeling' : 'assessment'}.json`);
  const title = pdf.toString('utf8').match(/<dc:title>.*?>([^<]+)<\/rdf:li>/)?.[1];
  if (fixture.questionnaire.outcomes.some(({ id }) => id === name))
    expect(title).toContain(`${language === 'nl' ? 'Uitkomst' : 'Outcome'} ${name}`);
  else expect(title).toContain(language === 'nl' ? '22 november 2026' : '22 November 2026');
});

test('the same assessment gives the same bytes', async () => {
  expect(await render(ANSWERS.undecided, 'nl', 'x')).toEqual(await render(ANSWERS.undecided, 'nl', 'x'));
});

test('the attached file is the saved file, to the letter', async () => {
  const pdf = Buffer.from(await render(ANSWERS.employment, 'nl', 'raket 🚀'));
  const at = pdf.indexOf('/Type /EmbeddedFile');
  const start = pdf.indexOf('stream\n', at) + 'stream\n'.length;
  const file = JSON.parse(
    inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream', start))).toString('utf8'),
  );
  const { receipt } = assessFixture(ANSWERS.employment);
  expect(file).toEqual({
    format: 'waaier-assessment/1',
    questionnaire: 'fixture',
    date: '2026-11-22',
    description: 'raket 🚀',
    answers: ANSWERS.employment,
    receipt,
  });
});
