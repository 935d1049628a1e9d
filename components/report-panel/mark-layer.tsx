import { useEffect, useRef, useState } from "preact/hooks";
import type { Mark, MarkKind } from "../../utils/protocol/report.ts";
import { inside, markFrom, type Point, type Size } from "../../utils/report/mark-shape.ts";
import { closeIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface MarkLayerProps {
  kind: MarkKind;
  /** Where marks are placed: the reporter's window, CSS pixels. */
  window: Size;
  /** How large one of those pixels is drawn here. */
  scale: number;
  /** The drawing that is marked; `null` where the EHR's page shines through. */
  drawing: string | null;
  /** `null`: they went back. */
  onDone(mark: Mark | null): void;
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

const help: Readonly<Record<MarkKind, string>> = {
  pin: "Click where it happened. Or arrow keys, then Enter.",
  arrow: "Click what you mean, or drag an arrow to it. Or arrow keys, then Enter.",
  box: "Drag a box around it, or click. Or arrow keys, Enter at one corner and at the other.",
};

/** Lies over the page while somebody shows where it happened, with pointer or keys. A document of its own: the page gets nothing of it. */
export function MarkLayer({ kind, window, scale, drawing, onDone }: MarkLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [end, setEnd] = useState<Point>({ x: Math.round(window.width / 2), y: Math.round(window.height / 2) });
  /** Where the pointer went down, or the first corner that Enter set. The state draws; a quick tap is over before that. */
  const [start, drawStart] = useState<Point | null>(null);
  const started = useRef<Point | null>(null);
  const setStart = (point: Point | null) => {
    started.current = point;
    drawStart(point);
  };
  useEffect(() => layer.current?.focus({ preventScroll: true }), []);

  const at = (event: PointerEvent): Point => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    return inside({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }, window);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction) {
      const length = event.shiftKey ? finerStep : step;
      setEnd((last) => inside({ x: last.x + direction.x * length, y: last.y + direction.y * length }, window));
    } else if (event.key === "Enter" || event.key === " ") {
      if (kind === "box" && start === null) setStart(end);
      else onDone(markFrom(kind, start ?? end, end, window));
    } else if (event.key === "Escape") {
      if (start === null) onDone(null);
      else setStart(null);
    } else return;
    event.preventDefault();
  };
  const helpBelow = end.y * scale < 160;
  return (
    <section
      class="mark-surface"
      aria-label="Marking"
      style={`width:${window.width * scale}px;height:${window.height * scale}px`}
    >
      {drawing !== null && <img class="mark-drawing" src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} alt="" />}
      <div
        ref={layer}
        class="mark-layer"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the layer is the control: arrow keys move its cross.
        tabIndex={0}
        role="application"
        aria-label={`Mark where it happened: ${kind}`}
        aria-describedby="mark-help"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setStart(at(event));
          setEnd(at(event));
        }}
        onPointerMove={(event) => setEnd(at(event))}
        onPointerUp={(event) => started.current && onDone(markFrom(kind, started.current, at(event), window))}
        onPointerCancel={() => setStart(null)}
      >
        <MarkPreview mark={markFrom(kind, start ?? end, end, window)} window={window} />
        <span role="status" class="only-heard">
          {kind === "box" && start !== null ? "First corner set." : ""}
        </span>
      </div>
      <div class="mark-help" data-low={helpBelow}>
        <p id="mark-help">{help[kind]}</p>
        <button type="button" class="mark-back" onClick={() => onDone(null)}>
          <Icon paths={closeIcon} size={16} />
          Back <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}

/** Length of an arrow's head, as in the drawing that reviewers see (utils/scene/draw.ts). */
const head = 22;

function MarkPreview({ mark, window }: { mark: Mark; window: Size }) {
  const shape = shapeOf(mark);
  return (
    <svg class="mark-preview" viewBox={`0 0 ${window.width} ${window.height}`} aria-hidden="true">
      <path class="mark-cross" d={`M0 ${mark.y}H${window.width}M${mark.x} 0V${window.height}`} />
      <path class="mark-halo" d={shape} />
      <path class="mark-line" d={shape} />
    </svg>
  );
}

function shapeOf(mark: Mark): string {
  const { x, y } = mark;
  if (mark.kind === "pin") return `M${x - 22} ${y}a22 22 0 1 0 44 0a22 22 0 1 0-44 0`;
  if (mark.kind === "box") return `M${x} ${y}h${mark.width}v${mark.height}h${-mark.width}z`;
  const angle = Math.atan2(y - mark.from.y, x - mark.from.x);
  const barb = (turn: number) => `${x - head * Math.cos(angle + turn)} ${y - head * Math.sin(angle + turn)}`;
  return `M${mark.from.x} ${mark.from.y}L${x} ${y}M${barb(-Math.PI / 7)}L${x} ${y}L${barb(Math.PI / 7)}`;
}
