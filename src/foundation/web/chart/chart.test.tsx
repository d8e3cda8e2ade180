import { expect, test } from 'vitest';
import { Chart } from './chart.tsx';
import { drawChart } from './draw-chart.ts';
import type { ChartShape } from './shape.ts';

const SHAPE: ChartShape = {
  language: 'nl',
  mark: 'line',
  x: { label: 'premie per maand (euro)', measure: 'cents' },
  y: { label: 'deel dat blijft', measure: 'share', zero: true },
  series: [
    {
      label: 'blijft',
      points: [
        { x: 0, y: 1 },
        { x: 123_450, y: 0.25 },
      ],
    },
    { label: 'evenwicht', dots: true, points: [{ x: 50_000, y: 0.5 }] },
  ],
};

test('a chart names its axes and its series, in the signs of the language, and brings no style of its own', async () => {
  const svg = await drawChart(SHAPE, 'wide');
  for (const words of [
    'premie per maand (euro)',
    'deel dat blijft',
    '>blijft<',
    '>evenwicht<',
    '>100%<',
    '>1.000<',
  ])
    expect(svg).toContain(words);
  expect(await drawChart({ ...SHAPE, language: 'en' }, 'wide')).toContain('>1,000<');
  expect(svg).not.toMatch(/style=|<style|<script|on\w+=/);
});

test.each(['bars', 'steps'] as const)('%s are drawn too, narrow and wide', async mark => {
  const shape: ChartShape = {
    ...SHAPE,
    mark,
    x: { label: 'groep', measure: mark === 'bars' ? 'words' : 'year' },
  };
  const narrow = await drawChart(shape, 'narrow');
  expect(narrow).toContain('groep');
  expect(narrow).not.toBe(await drawChart(shape, 'wide'));
});

test('a name of a series cannot break out of the drawing', async () => {
  const svg = await drawChart(
    { ...SHAPE, series: [SHAPE.series[0]!, { label: '<script>&"', points: [{ x: 1, y: 1 }] }] },
    'wide',
  );
  expect(svg).toContain('&lt;script&gt;&amp;');
  expect(svg).not.toContain('<script>');
});

test('more than five series, or none, are refused', async () => {
  const one = SHAPE.series[0]!;
  await expect(drawChart({ ...SHAPE, series: [] }, 'wide')).rejects.toThrow(RangeError);
  const six = Array.from({ length: 6 }, (_, i) => ({ ...one, label: String(i) }));
  await expect(drawChart({ ...SHAPE, series: six }, 'wide')).rejects.toThrow(RangeError);
});

test('the figures stand in a table under the drawing', async () => {
  const html = String(
    await Chart({
      ...SHAPE,
      ...{ id: 'spiral', title: 'Wie blijft', description: 'Bij een hogere premie blijven er minder.' },
      table: {
        caption: 'Wie blijft, per premie',
        columns: [{ label: 'Premie' }, { label: 'Deel', numeric: true }],
        rows: [['€ 0', '100%']],
      },
    }),
  );
  expect(html.indexOf('<figure')).toBeLessThan(html.indexOf('<table'));
  expect(html).toContain('<svg');
  expect(html).toContain('aria-labelledby="spiral-title"');
});
