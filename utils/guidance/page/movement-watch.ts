/** Frames without movement after which an animation counts as over. */
const stillFrames = 3;

export interface MovementWatchOptions {
  signal: AbortSignal;
  /** Elements whose movement matters now; if there are none, nothing is watched. */
  elements(): readonly Element[];
  /** Draws at the present places. Returns a text that differs if anything moved since the last time. */
  draw(): string;
}

/**
 * Draws in every frame while something moves and not at all otherwise. A start of movement is noticed by scrolling, by resizing,
 * and, for layouts that shift without either, by an IntersectionObserver drawn tightly around each element.
 */
export function watchMovement({ signal, elements, draw }: MovementWatchOptions): { follow(): void } {
  let frame = 0;
  let still = 0;
  let last = "";
  let sentries: IntersectionObserver[] = [];

  function follow(): void {
    if (signal.aborted) return;
    still = 0;
    frame ||= requestAnimationFrame(step);
  }

  function step(): void {
    frame = 0;
    const places = draw();
    still = places === last ? still + 1 : 0;
    last = places;
    if (still < stillFrames && elements().length > 0) frame = requestAnimationFrame(step);
    else postSentries();
  }

  function withdraw(): void {
    for (const sentry of sentries) sentry.disconnect();
    sentries = [];
  }

  function postSentries(): void {
    withdraw();
    for (const element of elements()) {
      const { top, right, bottom, left } = element.getBoundingClientRect();
      const edges = [top, innerWidth - right, innerHeight - bottom, left];
      const rootMargin = edges.map((edge) => `${-Math.floor(edge)}px`).join(" ");
      let first = true;
      const sentry = new IntersectionObserver(
        () => {
          if (!first) follow();
          first = false;
        },
        { rootMargin, threshold: [0, 0.5, 0.9, 0.99, 1] },
      );
      sentry.observe(element);
      sentries.push(sentry);
    }
  }

  const onScroll = () => elements().length > 0 && follow();
  window.addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
  window.addEventListener("resize", follow, { passive: true, signal });
  signal.addEventListener(
    "abort",
    () => {
      cancelAnimationFrame(frame);
      withdraw();
    },
    { once: true },
  );
  return { follow };
}
