import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Table } from '../components/table.tsx';
import { drawChart } from './draw-chart.ts';
import type { ChartShape } from './shape.ts';

interface Props extends ChartShape {
  /** Unique on the page. */
  readonly id: string;
  /** Says what the chart shows: "De premie stijgt tot niemand meer blijft". */
  readonly title: string;
  /** What somebody who cannot see it must know, in one or two sentences. */
  readonly description: string;
  /** The table below it: the same figures, for reading. */
  readonly table: {
    readonly caption: string;
    readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
    readonly rows: readonly (readonly Child[])[];
  };
}

/** A chart with its figures in a table under it. Drawn twice, for a wide and for a narrow screen, so that its words keep
 *  their size; the style sheet shows one. */
export async function Chart({ id, title, description, table, ...shape }: Props) {
  const [wide, narrow] = await Promise.all([drawChart(shape, 'wide'), drawChart(shape, 'narrow')]);
  return (
    <>
      <figure class="chart" aria-labelledby={`${id}-title`}>
        <figcaption>
          <strong id={`${id}-title`}>{title}</strong>
          <p id={`${id}-description`}>{description}</p>
        </figcaption>
        <div class="chart-drawing chart-drawing--wide" aria-hidden="true">
          {raw(wide)}
        </div>
        <div class="chart-drawing chart-drawing--narrow" aria-hidden="true">
          {raw(narrow)}
        </div>
      </figure>
      <Table id={id} caption={table.caption} columns={table.columns} rows={table.rows} />
    </>
  );
}
