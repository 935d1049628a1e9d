import { h, render } from "preact";
import { MarkLayer } from "../../../components/report-panel/mark-layer.tsx";
import type { Mark, MarkKind } from "../../protocol/report.ts";

export interface MarkDrawing {
  svg: string;
  width: number;
  height: number;
}

/**
 * Lets the person show where it happened: on the page around this document, which shines through, or on the drawing.
 * @returns the mark in pixels of the page or of the drawn window, without its label; `null` if they went back.
 */
export function askForMark(root: HTMLElement, kind: MarkKind, drawing: MarkDrawing | null): Promise<Mark | null> {
  const page = document.documentElement;
  page.classList.add("mark-page");
  page.dataset.on = drawing ? "drawing" : "page";
  const target = drawing ?? { width: innerWidth, height: innerHeight };
  const scale = drawing ? Math.min(innerWidth / drawing.width, innerHeight / drawing.height) : 1;
  return new Promise((resolve) => {
    const onDone = (mark: Mark | null) => {
      render(null, root);
      page.classList.remove("mark-page");
      resolve(mark);
    };
    const window = { width: target.width, height: target.height };
    render(h(MarkLayer, { kind, window, scale, drawing: drawing?.svg ?? null, onDone }), root);
  });
}
