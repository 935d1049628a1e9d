import type { EhrProfile } from "../../../utils/protocol/profile.ts";

/** A profile as it is written: the head as people write JSON, the vocabulary with one entry a line, so that a diff reads well. */
export function profileText(profile: EhrProfile): string {
  const { vocabulary, ...head } = profile;
  const { expected, ...lists } = vocabulary;
  const entries = Object.entries(lists).map(([name, list]) => `${JSON.stringify(name)}: ${entryLines(list, "    ")}`);
  const expectedLines = Object.entries(expected).map(([view, ids]) => `${JSON.stringify(view)}: ${entryLines(ids, "      ")}`);
  const before = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  const inner = [...entries, `"expected": {\n      ${expectedLines.join(",\n      ")}\n    }`].join(",\n    ");
  return `${before},\n  "vocabulary": {\n    ${inner}\n  }\n}\n`;
}

/** A JSON list with one entry a line; `indent` is that of the line that it starts on. */
export function entryLines(list: readonly unknown[], indent = ""): string {
  if (list.length === 0) return "[]";
  return `[\n${list.map((entry) => `${indent}  ${JSON.stringify(entry)}`).join(",\n")}\n${indent}]`;
}
