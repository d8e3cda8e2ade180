import { MARK } from './mark-shape.ts';

/** Nine slim bars, one for each viewpoint of the court. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox={MARK.viewBox} width="40" height="28" aria-hidden="true" focusable="false">
      {MARK.bars.map(({ angle, y, height, middle }) => (
        <rect
          class={middle ? 'mark-middle' : undefined}
          x={MARK.x}
          y={y}
          width={MARK.width}
          height={height}
          rx={MARK.width / 2}
          transform={`rotate(${angle} ${MARK.centre})`}
        />
      ))}
    </svg>
  );
}
