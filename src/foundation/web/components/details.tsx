import type { Child } from 'hono/jsx';

interface Props {
  readonly summary: Child;
  readonly open?: boolean;
  readonly children?: Child;
}

/** What is one click deeper. On paper it stands open. */
export function Details({ summary, open, children }: Props) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="details-content">{children}</div>
    </details>
  );
}
