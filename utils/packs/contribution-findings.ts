import type { Pack } from "../protocol/pack.ts";
import { tipOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { nearestName } from "../when/nearest-name.ts";
import { parseWhen } from "../when/parse-when.ts";
import type { Finding } from "./finding.ts";

/**
 * What is wrong within a pack whose shape is right: repeated tips, anchors that are not declared, when clauses, tips past their day.
 * @param today `YYYY-MM-DD`; without it no tip counts as expired.
 */
export function contributionFindings({ contributes }: Pack, today?: string): Finding[] {
  const tipIds = contributes.tips.map((tip) => tip.id);
  const anchors = Object.keys(contributes.anchors);
  return contributes.tips.flatMap((tip, index) => {
    const path = ["contributes", "tips", index];
    const findings: Finding[] = [];
    if (tipIds.indexOf(tip.id) !== index)
      findings.push({ path: [...path, "id"], message: `A tip "${tip.id}" stands above already.` });
    if (tip.anchor !== undefined && !anchors.includes(tip.anchor)) {
      findings.push({
        path: [...path, "anchor"],
        message: `No anchor "${tip.anchor}" is declared.${meant(tip.anchor, anchors)}`,
      });
    }
    if (tip.anchor === undefined && tip.level !== "panel") {
      findings.push({ path: [...path, "level"], message: 'A tip without an anchor has level "panel".' });
    }
    if (today !== undefined && tip.expires !== undefined && tip.expires < today) {
      findings.push({ path: [...path, "expires"], message: `This tip expired on ${tip.expires}.` });
    }
    return [...findings, ...whenFindings(tip.when, [...path, "when"], tipIds)];
  });
}

function whenFindings(when: string, path: Finding["path"], tipIds: readonly string[]): Finding[] {
  const parsed = parseWhen(when);
  if (!parsed.ok) {
    return parsed.errors.map(({ offset, message, hint }) => ({
      path,
      within: offset,
      message: hint ? `${message} ${hint}` : message,
    }));
  }
  return keysOf(parsed.expression).flatMap((key) => {
    const tip = tipOfKey(key);
    if (tip === null || tipIds.includes(tip)) return [];
    return [{ path, within: when.indexOf(key), message: `This pack has no tip "${tip}".${meant(tip, tipIds)}` }];
  });
}

function meant(wrong: string, names: readonly string[]): string {
  const name = nearestName(wrong, names);
  return name ? ` Did you mean ${name}?` : "";
}
