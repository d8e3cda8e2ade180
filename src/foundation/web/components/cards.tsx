import type { Child } from 'hono/jsx';

/** Cards beside each other where there is room. */
export function Cards({ children }: { readonly children?: Child }) {
  return <div class="cards">{children}</div>;
}

interface Props {
  readonly title: string;
  /** Where the card leads; left out, the card only tells. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly children?: Child;
}

export function Card({ title, link, children }: Props) {
  return (
    <section class="card">
      <h3>{title}</h3>
      <p>{children}</p>
      {link && (
        <p>
          <a class="onward" href={link.href}>
            {link.label} <span aria-hidden="true">→</span>
          </a>
        </p>
      )}
    </section>
  );
}
