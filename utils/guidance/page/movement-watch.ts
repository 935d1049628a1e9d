import { eachDocument } from "../../ehr/page/each-document.ts";
import { afterFrame } from "./after-frame.ts";
import { Alarm } from "./alarm.ts";
import { boxInWindow } from "./box-in-window.ts";

/** Frames without movement after which an animation counts as over. */
const stillFrames = 2;
/** Least time between two drawings while something moves, milliseconds: thirty a second. */
const leastPause = 30;
/** So long after the last of it, scrolling counts as over: whoever reads on turns the wheel again sooner, and marks must not flicker meanwhile. */
const restAfter = 2_000;
/** Rest of which this much is missing when the timer rings is not worth another one. */
const restEarly = 1_000;
/** Whoever scrolls may go on, and a page that was looked at may change again: sentries are posted so long after. */
const postAfter = 1_000;

/**
 * `moving`: the next frames draw again, so that what takes long can wait · `rest`: something has moved, and does no more · `changed`: the page
 * has changed, as it tells of · `anew`: it may also have changed as it does not tell of.
 */
export type Drawing = "moving" | "rest" | "changed" | "anew";

export interface MovementWatchOptions {
  signal: AbortSignal;
  /** Elements whose movement matters now; if there are none, nothing is watched. */
  elements(): readonly Element[];
  /** Draws at the present places. */
  draw(how: Drawing): void;
  /** Something is scrolled. Whether what is drawn goes along with it, or waits until it has come to rest. */
  onScroll(scroller: Node): "waits" | "follows";
}

export interface MovementWatch {
  /** Something may move from now on. @param anew something else than a place may have changed, so that it is drawn in any case. */
  follow(anew: boolean): void;
  /** Something was scrolled into view, or out of it. */
  scrolled(): void;
  /** Nothing is scrolled, or was so a moment ago. */
  isAtRest(): boolean;
  /** Everything was drawn just now, at its present place. */
  drawn(): void;
}

/**
 * Draws after every frame while something moves and not at all otherwise. A start of movement is noticed by scrolling, by resizing,
 * and, for layouts that shift without either, by an IntersectionObserver drawn tightly around each element.
 */
export function watchMovement({ signal, elements, draw, onScroll }: MovementWatchOptions): MovementWatch {
  let isFollowing = false;
  let drawnAt = 0;
  let still = 0;
  let last: readonly number[] = [];
  let isAnew = false;
  let isMoveDue = false;
  /** Something has moved since it was drawn at rest. */
  let hasMoved = false;
  let sentries: IntersectionObserver[] = [];
  const scrolling = new Alarm(signal, rest, restEarly);
  const posting = new Alarm(signal, post);
  const restSoon = () => scrolling.set(restAfter);

  /** For movement of which nothing tells: looks after every frame, until nothing has moved for some. */
  function follow(anew: boolean): void {
    if (signal.aborted) return;
    still = 0;
    isAnew ||= anew;
    if (!isFollowing) afterFrame(signal, step);
    isFollowing = true;
  }

  function step(): void {
    const isMoving = drawMoved();
    still = isMoving ? 0 : still + 1;
    isFollowing = still < stillFrames && (isAnew || last.length > 0);
    if (isFollowing) return void afterFrame(signal, step);
    drawRested();
  }

  /** @returns whether something has moved. */
  function drawMoved(): boolean {
    const places = placesOf(elements());
    const isMoving = places.length !== last.length || places.some((place, index) => place !== last[index]);
    last = places;
    hasMoved ||= isMoving;
    const now = performance.now();
    if (isMoving && now - drawnAt >= leastPause) {
      drawnAt = now;
      draw("moving");
    }
    return isMoving;
  }

  function drawRested(): void {
    if (isAnew) draw("anew");
    else if (hasMoved) draw("rest");
    isAnew = false;
    hasMoved = false;
    if (sentries.length === 0) postLater();
  }

  function scrolled({ target }: Event): void {
    if (signal.aborted || elements().length === 0) return;
    if (sentries.length > 0) withdraw();
    if (onScroll(target as Node) === "follows") moveSoon();
    restSoon();
  }

  /** Scrolling is told of in the middle of a frame: after it, everything is laid out. */
  function moveSoon(): void {
    if (isMoveDue) return;
    isMoveDue = true;
    const move = () => {
      isMoveDue = false;
      drawnAt = performance.now();
      if (!signal.aborted) draw("moving");
    };
    const delay = Math.max(0, drawnAt + leastPause - performance.now());
    void scheduler.postTask(move, { priority: "user-blocking", delay });
  }

  function rest(): void {
    last = placesOf(elements());
    hasMoved = true;
    drawRested();
  }

  function postLater(): void {
    withdraw();
    if (last.length > 0) posting.set(postAfter);
    else posting.cancel();
  }

  function post(): void {
    // It scrolls again: then they are posted after that.
    if (scrolling.isSet) return;
    const before = last;
    const places = placesOf(elements());
    // It moved while nobody was on guard.
    if (places.some((place, index) => place !== before[index])) follow(false);
    else postSentries();
  }

  function withdraw(): void {
    for (const sentry of sentries) sentry.disconnect();
    sentries = [];
  }

  function postSentries(): void {
    for (const element of elements()) {
      const { left, top, width, height } = boxInWindow(element);
      const edges = [top, innerWidth - left - width, innerHeight - top - height, left];
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

  eachDocument(signal, (document, life) => {
    document.addEventListener("scroll", scrolled, { capture: true, passive: true, signal: life });
  });
  window.addEventListener("resize", () => follow(true), { passive: true, signal });
  signal.addEventListener("abort", withdraw, { once: true });
  return {
    follow,
    scrolled: restSoon,
    isAtRest: () => !scrolling.isSet,
    drawn() {
      last = placesOf(elements());
      hasMoved = false;
      postLater();
    },
  };
}

/** Where elements stand in the window: four numbers of each. */
function placesOf(elements: readonly Element[]): number[] {
  return elements.flatMap((element) => {
    const { left, top, width, height } = boxInWindow(element);
    return [left, top, width, height];
  });
}
