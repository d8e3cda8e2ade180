import { MARK } from './mark-shape.ts';

/** The fan. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox={MARK.viewBox} width="48" height="28" aria-hidden="true" focusable="false">
      {MARK.blades.map(({ path, transform, middle }) => (
        <path class={middle ? 'mark-middle' : undefined} d={path} transform={transform} />
      ))}
    </svg>
  );
}
