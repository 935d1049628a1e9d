import { snapdom } from "@zumer/snapdom";
import { toCanvas } from "html-to-image";
import html2canvas from "html2canvas";
import { domToCanvas } from "modern-screenshot";

/** What others make pictures of a page with, each asked for the window's part of it as a canvas, by its own documented call. */
const peers: Record<string, () => Promise<HTMLCanvasElement>> = {
  html2canvas: () =>
    html2canvas(document.body, {
      ...windowSize(),
      x: window.scrollX,
      y: window.scrollY,
      scale: 1,
      useCORS: true,
      logging: false,
    }),
  "html-to-image": () => toCanvas(document.body, { ...windowSize(), pixelRatio: 1 }),
  "modern-screenshot": () => domToCanvas(document.body, { ...windowSize(), scale: 1 }),
  // It has no option for a part of the element.
  snapdom: () => snapdom.toCanvas(document.body, { scale: 1, dpr: 1 }),
};

export interface PeerPicture {
  milliseconds: number;
  bytes: number;
  width: number;
  height: number;
  /** Colours met at 400 places: a picture that failed in silence is of one colour. */
  colours: number;
}

/** Makes a picture with one of them. Its time is from the call to the encoded WebP (quality 0.8, as the bare photograph has it). */
export async function peerPicture(name: string): Promise<PeerPicture> {
  const peer = peers[name];
  if (!peer) throw new Error(`There is no peer ${name}.`);
  const start = performance.now();
  const canvas = await peer();
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("nothing was encoded"))), "image/webp", 0.8),
  );
  const milliseconds = performance.now() - start;
  return { milliseconds, bytes: blob.size, width: canvas.width, height: canvas.height, colours: coloursOf(canvas) };
}

function windowSize(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight };
}

function coloursOf(canvas: HTMLCanvasElement): number {
  const context = canvas.getContext("2d");
  const colours = new Set<string>();
  for (let place = 0; place < 400; place++) {
    const x = ((place % 20) + 0.5) * (canvas.width / 20);
    const y = (Math.floor(place / 20) + 0.5) * (canvas.height / 20);
    colours.add(String(context?.getImageData(x, y, 1, 1).data));
  }
  return colours.size;
}
