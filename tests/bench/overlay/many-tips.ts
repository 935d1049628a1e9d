import type { Pack } from "../../../utils/protocol/pack.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";

/** A pack with so many tips, for everybody and everywhere, at every label of the vocabulary in turn; no tip is in two versions. */
export function manyTips({ id, version, vocabulary }: EhrProfile, count: number, packVersion: string): Pack {
  const labels = vocabulary.labels;
  const anchors: Pack["contributes"]["anchors"] = {};
  const tips: Pack["contributes"]["tips"] = [];
  for (let number = 0; number < count; number++) {
    const label = labels[number % labels.length];
    const name = `a${number}`;
    anchors[name] = { alternatives: [{ label: label?.id ?? "" }] };
    tips.push({
      ...{ id: `t${number}-${packVersion.replaceAll(".", "-")}`, anchor: name, when: "true", title: "title", body: "body" },
      ...{ level: number % 2 === 0 ? "dot" : "hint", priority: number % 101 },
    });
  }
  return {
    ...{ format: 1, id: "bench.many-tips", version: packVersion, displayName: "Many tips" },
    ...{ profile: { id, versions: `^${version}` }, engines: { elbow: "^0.1.0" } },
    locales: { en: { title: "A tip for the bench", body: "So that there are many of them." } },
    contributes: { anchors, tips, walkthroughs: [], scenarios: [], paths: [], commands: [], surveys: [], pictures: {} },
  };
}
