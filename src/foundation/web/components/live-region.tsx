import type { Child } from 'hono/jsx';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  /** True while what it shows changes by itself: then a script keeps it up to date. */
  readonly live: boolean;
  /** What who hears the page must hear when it is over. */
  readonly say: string;
  readonly children?: Child;
}

/** A part of a page that changes by itself. Without scripts it stays as it was: give the reader a link to look again. */
export function LiveRegion({ id, live, say, children }: Props) {
  return (
    <>
      <p class="visually-hidden" role="status" id={`${id}-said`} />
      <div id={id} data-live={live ? 'yes' : undefined} data-say={say}>
        {children}
      </div>
    </>
  );
}
