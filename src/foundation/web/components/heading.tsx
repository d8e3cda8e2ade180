import type { Child } from 'hono/jsx';

interface Props {
  readonly children?: Child;
}

/** The small line above a title: "Vraag 7 van ongeveer 18 · Het werk zelf". */
export function Eyebrow({ children }: Props) {
  return <p class="eyebrow">{children}</p>;
}

/** The opening paragraph below a title. */
export function Lead({ children }: Props) {
  return <p class="lead">{children}</p>;
}

/** A way back, above the title. */
export function BackLink({ href, children }: Props & { readonly href: string }) {
  return (
    <p class="back">
      <a href={href}>
        <span aria-hidden="true">‹ </span>
        {children}
      </a>
    </p>
  );
}

/** A remark in the margin of the main line, as "Waarom deze vraag?". */
export function Aside({ title, children }: Props & { readonly title: string }) {
  return (
    <div class="aside">
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}
