import { judgeLeaks } from "../bench/redaction/judge-leaks.ts";
import type { Legibility } from "../bench/redaction/judge-legibility.ts";
import { judgePairs } from "../bench/redaction/judge-pairs.ts";
import type { Seen } from "../bench/redaction/see-pages.ts";

/** One thing that must hold, in words for a privacy officer. */
export interface Check {
  id: string;
  says: string;
  figure: string;
  needed: string;
  holds: boolean;
}

/** Fewer words of values on all pages together prove nothing. */
const fewestWords = 500;
/** Share of the values that the judge must find when everything is kept, else it would not see a leak. */
const controlShare = 0.95;

/** Judges reports by the raw pages, and the judge by a control that keeps everything. */
export function judgeProof(seen: Seen, words: Pick<Legibility, "leaked" | "examples">): { checks: Check[]; examples: string[] } {
  const leaks = judgeLeaks(seen);
  const pairs = judgePairs(seen);
  const everything = seen.pages.map((page) => ({ ...page, kept: page.truth.texts.map(keptAsIs) }));
  const control = judgeLeaks({ pages: everything });
  const share = control.leaked / Math.max(1, control.tokens);
  const unreadable = seen.pages.filter(({ reportId }) => !seen.reports.has(reportId)).length;
  const checks: Check[] = [
    {
      id: "words on screen",
      says: "Words of the charts' own values that the raw pages showed. With too few of them nothing would be proven.",
      figure: String(leaks.tokens),
      needed: `at least ${fewestWords}`,
      holds: leaks.tokens >= fewestWords,
    },
    {
      id: "leaked by place",
      says: "Of these, words that stand where a kept label or icon stands.",
      figure: String(leaks.leaked),
      needed: "0",
      holds: leaks.leaked === 0,
    },
    {
      id: "leaked by OCR",
      says: "Values that text recognition reads both in the raw picture and in the drawn one.",
      figure: String(words.leaked),
      needed: "0",
      holds: words.leaked === 0,
    },
    {
      id: "pairs that differ",
      says: "Of two charts whose pages have as many rows, wrapped lines and sections, the two reports must be the same, byte for byte, time aside.",
      figure: `${pairs.different} of ${pairs.pairs}`,
      needed: "0",
      holds: pairs.different === 0,
    },
    {
      id: "undeclared residuals",
      says: "Pairs whose pages differ in these, and whose reports differ in something else, too.",
      figure: `${pairs.undeclared} of ${pairs.freePairs}`,
      needed: "0",
      holds: pairs.undeclared === 0,
    },
    {
      id: "reports unreadable",
      says: "Reports that did not arrive in the backlog, or could not be opened there.",
      figure: String(unreadable),
      needed: "0",
      holds: unreadable === 0,
    },
    {
      id: "control",
      says: "The same judge over pages of which everything is kept: it must find the values, or it would find no leak either.",
      figure: `${Math.round(share * 1000) / 10} %`,
      needed: `at least ${controlShare * 100} %`,
      holds: share >= controlShare,
    },
  ];
  return { checks, examples: [...leaks.examples, ...words.examples, ...pairs.examples].slice(0, 60) };
}

function keptAsIs({ rectangles }: Seen["pages"][number]["truth"]["texts"][number]): Seen["pages"][number]["kept"][number] {
  return { kind: "label", id: "as-it-is", rectangles };
}
