import { useEffect, useRef, useState } from "preact/hooks";
import type { Size } from "../../utils/guidance/box.ts";

export interface Point {
  x: number;
  y: number;
}

export interface PinLayerProps {
  window: Size;
  /** Whole CSS pixels of the window. */
  onPick(point: Point): void;
  onCancel(): void;
}

/** Pixels that an arrow key moves the cross, and with Shift. */
const step = 10;
const finerStep = 1;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Lies over the page while somebody shows where it happened, with pointer or keys. The page beneath gets nothing of it. */
export function PinLayer({ window, onPick, onCancel }: PinLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [point, setPoint] = useState<Point>({ x: Math.round(window.width / 2), y: Math.round(window.height / 2) });
  useEffect(() => layer.current?.focus({ preventScroll: true }), []);
  const clamp = ({ x, y }: Point): Point => ({
    x: Math.round(Math.max(0, Math.min(x, window.width - 1))),
    y: Math.round(Math.max(0, Math.min(y, window.height - 1))),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction) {
      const length = event.shiftKey ? finerStep : step;
      setPoint((last) => clamp({ x: last.x + direction.x * length, y: last.y + direction.y * length }));
    } else if (event.key === "Enter") onPick(point);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={layer}
      class="pin-layer"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the layer is the control: arrow keys move its cross.
      tabIndex={0}
      role="application"
      aria-label="Mark where it happened"
      aria-describedby="pin-help"
      onKeyDown={onKeyDown}
      onPointerMove={(event) => setPoint(clamp({ x: event.clientX, y: event.clientY }))}
      onClick={(event) => onPick(clamp({ x: event.clientX, y: event.clientY }))}
    >
      <div class="pin-line pin-line-across" style={`top:${point.y}px`} />
      <div class="pin-line pin-line-down" style={`left:${point.x}px`} />
      <div class="pin-ring" style={`left:${point.x}px;top:${point.y}px`} />
      <p id="pin-help" class="pin-help" data-low={point.y < window.height / 3}>
        Click where it happened, or move with the arrow keys and press Enter. Esc to go back.
      </p>
    </div>
  );
}
