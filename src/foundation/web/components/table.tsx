import type { Child } from 'hono/jsx';

export interface Column {
  readonly label: Child;
  /** Numbers stand to the right, in figures of one width. */
  readonly numeric?: boolean;
}

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: Child;
  /** True keeps the caption for who hears the page, because a heading says the same. */
  readonly captionHidden?: boolean;
  /** True makes the table as wide as the page, so that tables below each other line up. */
  readonly wide?: boolean;
  readonly columns: readonly Column[];
  /** Cells by row; the first cell of each row is its heading. */
  readonly rows: readonly (readonly Child[])[];
}

/** A table that scrolls within itself on a narrow screen; who uses the keyboard can reach and scroll it. */
export function Table({ id, caption, captionHidden, wide, columns, rows }: Props) {
  return (
    <section class="table-scroll" aria-labelledby={`${id}-caption`} tabindex={0}>
      <table class={wide ? 'utrecht-table table--wide' : 'utrecht-table'} id={id}>
        <caption id={`${id}-caption`} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" class={column.numeric ? 'numeric' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td class={columns[index + 1]?.numeric ? 'numeric' : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
