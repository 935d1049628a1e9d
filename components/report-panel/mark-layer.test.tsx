// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MarkKind } from "../../utils/protocol/report.ts";
import { MarkLayer } from "./mark-layer.tsx";

let root: HTMLElement;
const onDone = vi.fn();

beforeEach(() => {
  onDone.mockClear();
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (kind: MarkKind, scale = 1) =>
  act(() =>
    render(<MarkLayer kind={kind} window={{ width: 1000, height: 600 }} scale={scale} drawing={null} onDone={onDone} />, root),
  );
const layer = () => root.querySelector<HTMLElement>(".mark-layer") as HTMLElement;
const key = (name: string, shiftKey = false) =>
  act(() => void layer().dispatchEvent(new KeyboardEvent("keydown", { key: name, shiftKey, bubbles: true, cancelable: true })));
const point = (kind: string, clientX: number, clientY: number) =>
  act(() => void layer().dispatchEvent(new PointerEvent(kind, { clientX, clientY, button: 0, pointerId: 1, bubbles: true })));

describe("MarkLayer", () => {
  test("arrow keys move a pin, Enter sets it", async () => {
    await show("pin");
    expect(document.activeElement).toBe(layer());
    await key("ArrowRight");
    await key("ArrowUp", true);
    await key("Enter");
    expect(onDone).toHaveBeenCalledWith({ kind: "pin", x: 510, y: 299, labelId: null });
  });

  test("a box takes Enter at one corner and at the other; Esc goes back a step, then away", async () => {
    await show("box");
    await key("Enter");
    await key("Escape");
    expect(onDone).not.toHaveBeenCalled();
    await key("Enter");
    for (const name of ["ArrowRight", "ArrowRight", "ArrowDown"]) await key(name);
    await key("Enter");
    expect(onDone).toHaveBeenCalledWith({ kind: "box", x: 500, y: 300, width: 20, height: 10, labelId: null });
    onDone.mockClear();
    await show("arrow");
    await key("Escape");
    await key("Escape");
    expect(onDone).toHaveBeenCalledExactlyOnceWith(null);
  });

  test("dragging draws an arrow, in pixels of the reporter's window whatever the scale", async () => {
    await show("arrow", 0.5);
    layer().setPointerCapture = () => {};
    await point("pointerdown", 100, 100);
    await point("pointermove", 150, 120);
    expect(onDone).not.toHaveBeenCalled();
    await point("pointerup", 200, 150);
    expect(onDone).toHaveBeenCalledWith({ kind: "arrow", x: 400, y: 300, from: { x: 200, y: 200 }, labelId: null });
  });

  test("the way back can be tapped", async () => {
    await show("pin");
    await act(() => root.querySelector<HTMLElement>(".mark-back")?.click());
    expect(onDone).toHaveBeenCalledWith(null);
  });
});
