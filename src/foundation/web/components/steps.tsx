import type { Child } from 'hono/jsx';

/** Things to do, in order, with a number each. */
export function Steps({ items }: { readonly items: readonly Child[] }) {
  return (
    <ol class="steps">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ol>
  );
}
