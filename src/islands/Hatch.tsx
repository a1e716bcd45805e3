/** Patterns that tell parts of a picture apart without colour, under ids of the picture's own. */

export function Hatch(props: { readonly id: string }) {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id={`${props.id}-lost`}
          patternUnits="userSpaceOnUse"
          width="5"
          height="5"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="1" y1="0" x2="1" y2="5" />
        </pattern>
        <pattern id={`${props.id}-open`} patternUnits="userSpaceOnUse" width="5" height="5">
          <circle class="dot" cx="2.5" cy="2.5" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}
