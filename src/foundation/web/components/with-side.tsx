import type { Child } from 'hono/jsx';

interface Props {
  /** The main line of the page. */
  readonly children?: Child;
  /** What stands beside it on a wide screen and after it on a narrow one. */
  readonly side: Child;
}

export function WithSide({ children, side }: Props) {
  return (
    <div class="with-side">
      <div>{children}</div>
      <div>{side}</div>
    </div>
  );
}
