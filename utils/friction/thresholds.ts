/** Where friction begins. Times in milliseconds, distances in CSS pixels; each number with where it comes from. */

/** So many clicks in a row are a rage click: Amplitude, Mixpanel, New Relic and, since 2.1.0, Splunk; three are normal in an EHR. */
export const rageClicks = 4;
/** They lie within this time: Amplitude, New Relic. */
export const rageTime = 1_000;
/** And this near to the first: Amplitude. */
export const rageDistance = 50;

/** A click that nothing answered for so long is dead: Sentry, Amplitude. */
export const deadAfter = 3_000;
/** A click so soon after the tab came back was meant to bring it back: PostHog. */
export const tabReturn = 1_000;

/** An error of the page so soon after a click makes it an error click: Amplitude, New Relic. */
export const errorAfterClick = 2_000;

/** A click or a change of view that keeps the page busy for so long is a slow wait: "poor" Largest Contentful Paint, https://web.dev/lcp. */
export const slowWait = 4_000;
/** Busy spells with a shorter gap are one: requests that follow from each other start a few frames apart. Own choice. */
export const busyGap = 500;
/** What takes longer is a stream or a long poll and says nothing of waiting. Own choice. */
export const longestBusy = 60_000;

/** View A, B, A, B within this time is going back and forth. Nobody publishes a number (Clarity's is relative to the page); own choice. */
export const backAndForthTime = 30_000;

/** A request is slow from here on: a quarter of `slowWait`; beyond one second people notice that they wait (Nielsen 1993, 5.5). */
export const slowRequest = 1_000;

/** A report tells what was noticed in so many minutes before it. Own choice: longer ago, people do not report it. */
export const memory = 10 * 60_000;

/** So many signals within `memory` are worth asking whether to report, where the site allows it. Own choice. */
export const signalsWorthAnOffer = 3;
