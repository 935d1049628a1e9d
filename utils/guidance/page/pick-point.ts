import { h, render } from "preact";
import { PinLayer, type Point } from "../../../components/overlay/pin-layer.tsx";

/**
 * Lets the person show where it happened. The page gets none of it.
 * @returns whole CSS pixels of the window, or `null` if they went back or the signal ended.
 */
export function pickPoint(surface: HTMLElement, signal: AbortSignal): Promise<Point | null> {
  const cameFrom = document.activeElement;
  const root = surface.appendChild(document.createElement("div"));
  return new Promise((resolve) => {
    const finish = (point: Point | null) => {
      render(null, root);
      root.remove();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
      resolve(point);
    };
    if (signal.aborted) return finish(null);
    signal.addEventListener("abort", () => finish(null), { once: true });
    const window = { width: innerWidth, height: innerHeight };
    render(h(PinLayer, { window, onPick: finish, onCancel: () => finish(null) }), root);
  });
}
