import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "../support/build-extension.ts";
import { closeReader } from "../support/read-picture.ts";
import { emptyScores, finalScores, type RuleScores } from "./redaction/compare-rules.ts";
import { type SheetEntry, saveContactSheet } from "./redaction/contact-sheet.ts";
import { judgeLeaks } from "./redaction/judge-leaks.ts";
import { judgeLegibility } from "./redaction/judge-legibility.ts";
import { judgePairs } from "./redaction/judge-pairs.ts";
import { Picture } from "./redaction/picture-maker.ts";
import { seePages } from "./redaction/see-pages.ts";
import { medplumSubject, openmrsSubject, type Subject } from "./redaction/subject.ts";

export interface RedactionResult {
  tokens: number;
  leaked: number;
  legible: number;
  pairs: number;
  different: number;
  freePairs: number;
  undeclared: number;
  rules: RuleScores;
}

const subjects: { subject: Subject; usual: number; ports: { ehr: number; backlog: number } }[] = [
  { subject: openmrsSubject, usual: 44, ports: { ehr: 5191, backlog: 5192 } },
  { subject: medplumSubject, usual: 56, ports: { ehr: 5193, backlog: 5194 } },
];
/** Not one of the walk's seeds. */
const unseenSeed = 41;
/** Charts of each EHR, an empty one among them; 0 is what is usual. */
const asked = Number(process.env.ELBOW_BENCH_PATIENTS ?? 0);
const pictured = 1;
const folder = join(repository, ".output/redaction");

/**
 * How much of the patients gets into reports, and how much of the screen: the extension as it ships, on both EHRs, with people whom the
 * vocabulary walk has never seen, judged by where the raw page drew their values.
 */
export async function benchRedaction(): Promise<RedactionResult> {
  const onProgress = (message: string) => console.log(message);
  const labels = JSON.parse(await readFile(join(repository, "tests/bench/redaction/labels.json"), "utf8")) as Record<
    string,
    Record<string, string[]>
  >;
  const scores = emptyScores();
  const seen = await Promise.all(
    subjects.map(({ subject, usual, ports }) =>
      seePages(subject, {
        ports,
        seed: unseenSeed,
        patients: asked || usual,
        pictured,
        labels: labels[subject.name] ?? {},
        scores,
        onProgress,
      }),
    ),
  );
  const total = { tokens: 0, leaked: 0, pairs: 0, different: 0, freePairs: 0, undeclared: 0 };
  const legible = { inRaw: 0, inDrawn: 0 };
  const sheet: SheetEntry[] = [];
  const picture = await Picture.start();
  for (const one of seen) {
    const leaks = judgeLeaks(one);
    const pairs = judgePairs(one);
    const words = await judgeLegibility(one, labels[one.name] ?? {}, picture);
    sheet.push(...words.sheet);
    total.tokens += leaks.tokens;
    total.leaked += leaks.leaked + words.leaked;
    for (const key of ["pairs", "different", "freePairs", "undeclared"] as const) total[key] += pairs[key];
    legible.inRaw += words.inRaw;
    legible.inDrawn += words.inDrawn;
    for (const example of [...leaks.examples, ...pairs.examples, ...words.examples].slice(0, 60)) console.log(example);
    const { tokens, leaked } = leaks;
    const { examples: _, ...counts } = pairs;
    console.table({ [one.name]: { pages: one.pages.length, tokens, leaked, leakedToOcr: words.leaked, ...counts } });
  }
  await picture.close();
  await closeReader();
  console.log(`The contact sheet: ${await saveContactSheet(folder, sheet)}`);
  const rules = finalScores(scores);
  console.table(rules);
  return { ...total, legible: Math.round((legible.inDrawn / Math.max(1, legible.inRaw)) * 1000) / 1000, rules };
}
