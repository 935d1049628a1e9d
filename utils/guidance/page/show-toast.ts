import { h, render } from "preact";
import { CaptureToast, type CaptureToastProps } from "../../../components/overlay/capture-toast.tsx";

/** Shows the toast of a captured report on a surface of ours until it is closed or the signal ends. */
export function showToast(surface: HTMLElement, signal: AbortSignal, props: CaptureToastProps) {
  const root = surface.appendChild(document.createElement("div"));
  const close = () => {
    render(null, root);
    root.remove();
  };
  signal.addEventListener("abort", close, { once: true });
  render(h(CaptureToast, props), root);
  return { update: (next: CaptureToastProps) => render(h(CaptureToast, next), root), close };
}
