import { useRef } from "preact/hooks";

export interface DragCallbacks {
  /** The pointer is so far from where it was pressed, in CSS pixels. */
  onDrag(x: number, y: number): void;
  onDrop(): void;
}

/** Less than this is a press by an unsteady hand. */
const threshold = 6;

/** Has a part of the overlay dragged by whatever is in it. What is dragged is not pressed as well. */
export function useDrag({ onDrag, onDrop }: DragCallbacks) {
  const from = useRef<{ x: number; y: number; isMoving: boolean } | null>(null);
  const wasDropped = useRef(false);
  return {
    onPointerDown: ({ button, clientX, clientY }: PointerEvent) => {
      wasDropped.current = false;
      if (button === 0) from.current = { x: clientX, y: clientY, isMoving: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current;
      if (!start) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.isMoving && Math.hypot(x, y) < threshold) return;
      if (!start.isMoving) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      start.isMoving = true;
      onDrag(x, y);
    },
    onPointerUp: () => {
      wasDropped.current = from.current?.isMoving ?? false;
      from.current = null;
      if (wasDropped.current) onDrop();
    },
    onPointerCancel: () => {
      if (from.current?.isMoving) onDrop();
      from.current = null;
    },
    onClickCapture: (event: MouseEvent) => {
      if (!wasDropped.current) return;
      wasDropped.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
