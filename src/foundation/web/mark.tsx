/** Nine slim bars, one for each viewpoint of the court. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false">
      {[-64, -48, -32, -16, 0, 16, 32, 48, 64].map(angle => (
        <rect
          class={angle === 0 ? 'mark-middle' : undefined}
          x="18.75"
          y={angle === 0 ? 1 : 2.5}
          width="2.5"
          height={angle === 0 ? 19 : 17.5}
          rx="1.25"
          transform={`rotate(${angle} 20 26)`}
        />
      ))}
    </svg>
  );
}
