import type { Child } from 'hono/jsx';

interface Props {
  readonly items: readonly Child[];
  /** True sets few and short steps beside each other where there is room. */
  readonly across?: boolean;
}

/** Things to do, in order, with a number each. */
export function Steps({ items, across }: Props) {
  return (
    <ol class={across ? 'steps steps--across' : 'steps'}>
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ol>
  );
}
