import type { Child } from 'hono/jsx';

interface Props {
  readonly title?: string;
  readonly children?: Child;
}

/** Something that a person must not overlook; not an error. */
export function Warning({ title, children }: Props) {
  return (
    <div class="nl-alert warning" role="note">
      <p>
        {title && <strong>{title} </strong>}
        {children}
      </p>
    </div>
  );
}

/** A message that something was done or found, such as "Je bestand is geladen". */
export function Notice({ children }: { readonly children?: Child }) {
  return (
    <div class="nl-alert notice" role="status">
      <p>{children}</p>
    </div>
  );
}
