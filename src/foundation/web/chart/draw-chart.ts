import type { LocaleFormatters } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Axis, ChartShape, Measure, Series } from './shape.ts';
import { MOST_SERIES } from './shape.ts';
import { COLOURS, CONFIG, DASHES, locales } from './theme.ts';

export type ChartSize = 'wide' | 'narrow';

const SIZES = { wide: { width: 560, height: 300 }, narrow: { width: 220, height: 220 } } as const;

/** Draws a chart as SVG, without words for who hears the page: those stand beside it.
 *  @throws RangeError for more than five series, or none */
export async function drawChart(shape: ChartShape, size: ChartSize): Promise<string> {
  const { length } = shape.series;
  if (length < 1 || length > MOST_SERIES)
    throw new RangeError(`${length} series; a chart has 1 to ${MOST_SERIES}`);
  // Large, and not needed before somebody looks at a chart.
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(lite.compile(specification(shape, size)).spec), {
    renderer: 'none',
    // The definitions themselves: the view makes its formats of them, whatever its type says.
    locale: locales[shape.language] as unknown as LocaleFormatters,
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

function specification(shape: ChartShape, size: ChartSize): TopLevelSpec {
  const { mark, x, y, series } = shape;
  const names = series.map(({ label }) => label);
  const values = series.flatMap(({ label, points }) =>
    points.map(point => ({ x: scaled(point.x, x.measure), y: scaled(point.y, y.measure), label })),
  );
  const colour = {
    field: 'label',
    type: 'nominal',
    scale: { domain: names, range: COLOURS.slice(0, names.length) },
    legend: null,
  } as const;
  const axes = {
    x: channel('x', x, mark === 'bars'),
    y: channel('y', { ...y, zero: mark === 'bars' || y.zero === true }, false),
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...SIZES[size],
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    data: { values },
    encoding: { ...axes, color: colour },
    layer:
      mark === 'bars'
        ? [bars(names, size)]
        : [...lines(series, mark === 'steps'), ...(names.length > 1 ? [endLabels(size)] : [])],
  } as unknown as TopLevelSpec;
}

const only = (series: readonly Series[], dots: boolean) => ({
  filter: {
    field: 'label',
    oneOf: series.filter(one => (one.dots ?? false) === dots).map(({ label }) => label),
  },
});

function lines(series: readonly Series[], steps: boolean): readonly object[] {
  const names = series.map(({ label }) => label);
  const layers: object[] = [];
  if (series.some(({ dots }) => !dots))
    layers.push({
      transform: [only(series, false)],
      mark: { type: 'line', strokeWidth: 2.5, ...(steps && { interpolate: 'step-after' }) },
      encoding: {
        strokeDash: {
          field: 'label',
          type: 'nominal',
          scale: { domain: names, range: DASHES },
          legend: null,
        },
      },
    });
  if (series.some(({ dots }) => dots))
    layers.push({
      transform: [only(series, true)],
      mark: { type: 'point', filled: true, size: 110, opacity: 1 },
    });
  return layers;
}

/** True for a point in the right half of the drawing. */
const ON_THE_RIGHT = "scale('x', datum.x) > width / 2";

/** The name of each series at its last point; on a narrow screen above it, to the side where there is room. */
function endLabels(size: ChartSize): object {
  return {
    transform: [
      { joinaggregate: [{ op: 'max', field: 'x', as: 'lastX' }], groupby: ['label'] },
      { filter: 'toNumber(datum.x) === toNumber(datum.lastX)' },
      { window: [{ op: 'row_number', as: 'nth' }], groupby: ['label'] },
      { filter: 'datum.nth === 1' },
    ],
    mark: {
      type: 'text',
      align: size === 'wide' ? 'left' : { expr: `${ON_THE_RIGHT} ? 'right' : 'left'` },
      dx: size === 'wide' ? 6 : { expr: `${ON_THE_RIGHT} ? -4 : 4` },
      dy: size === 'wide' ? 0 : -8,
      fontWeight: 600,
      // Generous: the width of words is estimated here, and too much.
      limit: 320,
    },
    encoding: { text: { field: 'label' } },
  };
}

function bars(names: readonly string[], size: ChartSize): object {
  if (names.length === 1) return { mark: { type: 'bar' } };
  return {
    mark: { type: 'bar' },
    encoding: {
      xOffset: { field: 'label', sort: names },
      color: {
        field: 'label',
        type: 'nominal',
        scale: { domain: names, range: COLOURS.slice(0, names.length) },
        legend: {
          title: null,
          orient: size === 'wide' ? 'right' : 'bottom',
          columns: size === 'wide' ? 1 : 2,
        },
      },
    },
  };
}

/** Vega reads euros and dates; we have cents. */
function scaled(value: number | string, measure: Measure): number | string {
  return measure === 'cents' ? Number(value) / 100 : value;
}

const FORMATS: Readonly<Record<Measure, { readonly type: string; readonly axis: object }>> = {
  number: { type: 'quantitative', axis: { format: ',~r' } },
  year: { type: 'quantitative', axis: { format: 'd', tickMinStep: 1 } },
  cents: { type: 'quantitative', axis: { format: ',~f' } },
  share: { type: 'quantitative', axis: { format: '.1~%' } },
  date: { type: 'temporal', axis: { format: '%Y' } },
  words: { type: 'nominal', axis: { labelAngle: 0 } },
};

function channel(field: 'x' | 'y', { label, measure, zero }: Axis, ordered: boolean): object {
  const format = FORMATS[measure];
  const type = ordered ? 'ordinal' : format.type;
  return {
    field,
    type,
    title: label,
    axis: format.axis,
    ...(ordered && { sort: null }),
    ...(type === 'quantitative' && { scale: { zero: zero ?? false, nice: true } }),
  };
}
