export interface IconProps {
  /** Path data on a 24 × 24 grid. */
  paths: readonly string[];
  size?: 16 | 20 | 24;
}

/** An outline icon in the colour of the text. It says nothing by itself: the words beside it, or the control's label, do. */
export function Icon({ paths, size = 16 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={size === 16 ? 2.25 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
