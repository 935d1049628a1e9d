import { useEffect, useRef } from "preact/hooks";
import type { Loading, Picture } from "./case-types.ts";
import type { Zoom } from "./picture-view.tsx";

export interface PictureCanvasProps {
  picture: Loading<Picture>;
  zoom: Zoom;
  label: string;
  /** Told the zoom at which the picture fits, whenever that changes. */
  onFitted?: (zoom: number) => void;
}

/** The drawing in a frame that scrolls when it is larger: by keys when it has the focus, by dragging, by wheel. */
export function PictureCanvas({ picture, zoom, label, onFitted }: PictureCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = picture.status === "ready" ? picture.value.svg : null;
  useEffect(() => {
    frame.current?.replaceChildren(...(svg ? [svg] : []));
  }, [svg]);
  useEffect(() => {
    const element = frame.current;
    if (!element || picture.status !== "ready") return;
    const { width } = picture.value;
    const tell = () => onFitted?.(element.clientWidth / width);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => observer.disconnect();
  }, [svg]);
  useEffect(() => {
    if (!svg || picture.status !== "ready") return;
    svg.style.width = zoom === "fit" ? "100%" : `${Math.round(picture.value.width * zoom)}px`;
    svg.style.height = "auto";
  }, [svg, zoom]);
  useDragging(frame);
  return (
    <section
      class={`canvas ${zoom === "fit" ? "" : "canvas-zoomed"}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      ref={frame}
      aria-label={label}
      aria-busy={!svg}
    />
  );
}

/** Moves what is in the frame along with the pointer. */
function useDragging(frame: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const start = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      event.preventDefault();
      element.focus({ preventScroll: true });
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      element.scrollBy(-event.movementX, -event.movementY);
    };
    element.addEventListener("pointerdown", start, { signal });
    element.addEventListener("pointermove", move, { signal });
    return () => stop.abort();
  }, []);
}
