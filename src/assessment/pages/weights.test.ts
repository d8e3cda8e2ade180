import { expect, test } from 'vitest';
import { visitor } from '../../../test/support/visitor.ts';

test('shows every question and option with points, reason, status; the caps, the start and the thresholds', async () => {
  const html = await (await visitor().get('/beoordelen/weging')).text();
  for (const question of ['Welke sector?', 'Vraag work?', 'Vraag pay?', 'Vraag tools?', 'Vraag kind?'])
    expect(html).toContain(question);
  expect(html).toContain('<strong>result</strong><span class="because">voorbeeld</span>');
  expect(html).toContain('−12');
  expect(html).toContain('+9');
  expect(html).toContain('Telt voor hooguit 10 punten');
  expect(html).toContain('De stand begint op +1.');
  expect(html).toContain('van −7 tot en met 7');
  expect(html).toContain('Telt nergens voor mee.');
  expect(html).toContain('Als je op ‘Vraag work?’ antwoordt: ‘no’.');
});

test('speaks English under /en', async () => {
  const html = await (await visitor().get('/en/assess/weights')).text();
  expect(html).toContain('Counts for at most 10 points');
  expect(html).toContain('The score starts at +1.');
});
