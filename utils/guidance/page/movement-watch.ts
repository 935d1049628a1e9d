import { afterFrame } from "./after-frame.ts";

/** Frames without movement after which an animation counts as over. */
const stillFrames = 2;
/** Least time between two drawings while something moves, milliseconds: thirty a second. */
const leastPause = 30;

export interface MovementWatchOptions {
  signal: AbortSignal;
  /** Elements whose movement matters now; if there are none, nothing is watched. */
  elements(): readonly Element[];
  /** Draws at the present places. @param moving they move: the next frame draws again, so that what takes long can wait. */
  draw(moving: boolean): void;
}

export interface MovementWatch {
  /** Something may move from now on. @param redraw draws once in any case: something else than a place may have changed. */
  follow(redraw: boolean): void;
  /** Everything was drawn just now, at its present place. */
  drawn(): void;
}

/**
 * Draws after every frame while something moves and not at all otherwise. A start of movement is noticed by scrolling, by resizing,
 * and, for layouts that shift without either, by an IntersectionObserver drawn tightly around each element.
 */
export function watchMovement({ signal, elements, draw }: MovementWatchOptions): MovementWatch {
  let isFollowing = false;
  let drawnAt = 0;
  let still = 0;
  let last = "";
  let isDue = false;
  let sentries: IntersectionObserver[] = [];

  function follow(redraw: boolean): void {
    if (signal.aborted) return;
    still = 0;
    isDue ||= redraw;
    if (!isFollowing) afterFrame(signal, step);
    isFollowing = true;
  }

  function step(): void {
    const places = placesOf(elements());
    const isMoving = places !== last;
    last = places;
    still = isMoving ? 0 : still + 1;
    if (isMoving) {
      isDue = true;
      const now = performance.now();
      if (now - drawnAt >= leastPause) {
        drawnAt = now;
        draw(true);
      }
    }
    isFollowing = still < stillFrames && places !== "";
    if (isFollowing) afterFrame(signal, step);
    else {
      if (isDue) draw(false);
      isDue = false;
      postSentries();
    }
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
          if (!first) follow(false);
          first = false;
        },
        { rootMargin, threshold: [0, 0.5, 0.9, 0.99, 1] },
      );
      sentry.observe(element);
      sentries.push(sentry);
    }
  }

  const onScroll = () => elements().length > 0 && follow(false);
  window.addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
  window.addEventListener("resize", () => follow(true), { passive: true, signal });
  signal.addEventListener("abort", withdraw, { once: true });
  return {
    follow,
    drawn() {
      last = placesOf(elements());
    },
  };
}

/** Where elements stand in the window, as text; empty without any. */
function placesOf(elements: readonly Element[]): string {
  return elements
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return `${left},${top},${width},${height}`;
    })
    .join(" ");
}
