import { useContext, useEffect, useRef } from "preact/hooks";
import { PictureContext } from "./picture-source.ts";

export interface PictureViewProps {
  id: string;
  /** What it shows, for whoever does not see it. */
  alt: string;
  width: number;
  height: number;
}

/**
 * A picture in a text. In a page of the EHR it is drawn on a canvas, since the EHR's content policy may forbid images that are not its own;
 * it takes its place before it is there, so that nothing jumps.
 */
export function PictureView({ id, alt, width, height }: PictureViewProps) {
  const source = useContext(PictureContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const life = new AbortController();
    if (source && "read" in source && canvas.current) void draw(canvas.current, source.read(id), life.signal);
    return () => life.abort();
  }, [id, source]);
  const style = `aspect-ratio:${width}/${height};max-width:${width}px`;
  if (source && "inline" in source) {
    const png = source.inline(id);
    return png === null ? (
      <p>{alt}</p>
    ) : (
      <img class="picture" src={`data:image/png;base64,${png}`} alt={alt} {...{ width, height, style }} />
    );
  }
  return <canvas ref={canvas} class="picture" role="img" aria-label={alt} {...{ width, height, style }} />;
}

/** Draws it, if it comes and can be drawn. */
async function draw(canvas: HTMLCanvasElement, coming: Promise<string | null>, signal: AbortSignal): Promise<void> {
  const png = await coming.catch(() => null);
  if (png === null || signal.aborted) return;
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" })).catch(() => null);
  if (bitmap && !signal.aborted) canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap?.close();
}
