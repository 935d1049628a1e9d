import type { Bucket, FrictionSignal, StatusClass } from "../../utils/protocol/report.ts";
import type { NoticedFacts } from "./case-types.ts";
import { idText } from "./words.ts";

/** What was detected, as a reviewer would say it. */
export const signalTexts: Record<FrictionSignal, string> = {
  rageClick: "Clicked one thing again and again",
  deadClick: "Clicked something, and nothing happened",
  errorClick: "Clicked something, and the page’s script failed",
  slowWait: "Waited for long",
  backAndForth: "Went back and forth between two screens",
};

const bucketTexts: Record<Bucket, string> = {
  0: "never",
  2: "once or twice",
  5: "3 to 5 times",
  10: "6 to 10 times",
  20: "11 to 20 times",
  50: "21 to 50 times",
  100: "51 to 100 times",
  200: "101 to 200 times",
  500: "201 to 500 times",
  1000: "501 to 1,000 times",
  5000: "more than 1,000 times",
};

const statusTexts: Record<StatusClass, string> = {
  "2xx": "answered late",
  "4xx": "was refused (4xx)",
  "5xx": "failed on the server (5xx)",
  none: "got no answer, or the page gave it up",
};

/** A bucket in words: `3 to 5 times`. */
export function countText(bucket: Bucket): string {
  return bucketTexts[bucket];
}

/** One slow or failed request: `Medication orders failed on the server (5xx), within 2 s`. */
export function requestText({ api, status, seconds }: NoticedFacts["requests"][number]): string {
  const time = seconds === 300 ? "after more than a minute" : `within ${seconds} s`;
  return `${api === null ? "A request" : `Request “${idText(api)}”`} ${statusTexts[status]}, ${time}`;
}
