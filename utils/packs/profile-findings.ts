import type { Pack } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { nearestName } from "../when/nearest-name.ts";
import { parseWhen } from "../when/parse-when.ts";
import { eventArgumentOffset } from "./completion-event.ts";
import { contributionsOf } from "./contributions-of.ts";
import type { Finding } from "./finding.ts";
import { satisfies } from "./satisfies.ts";

/** What of a pack does not fit the EHR profile: other profile or version, ids of labels, hooks, views, workflows, roles or units that it lacks. */
export function profileFindings(pack: Pack, profile: EhrProfile): Finding[] {
  if (pack.profile.id !== profile.id) {
    return [
      { path: ["profile", "id"], message: `This pack is for "${pack.profile.id}"; the EHR profile here is "${profile.id}".` },
    ];
  }
  if (!satisfies(pack.profile.versions, profile.version)) {
    const message = `The EHR profile here has version ${profile.version}; this pack needs ${pack.profile.versions}.`;
    return [{ path: ["profile", "versions"], message }];
  }
  return [...anchorFindings(pack, profile), ...whenFindings(pack, profile)];
}

function anchorFindings({ contributes }: Pack, { vocabulary }: EhrProfile): Finding[] {
  const labels = new Set(vocabulary.labels.map((label) => label.id));
  const hooks = new Set(vocabulary.hooks.map((hook) => hook.id));
  return Object.entries(contributes.anchors).flatMap(([name, { alternatives, fingerprint }]) => {
    const path = ["contributes", "anchors", name];
    const label = (id: string | undefined, at: Finding["path"]) => (id === undefined ? [] : unknown(id, labels, "label", at));
    const hook = (id: string | undefined, at: Finding["path"]) => (id === undefined ? [] : unknown(id, hooks, "hook", at));
    const print = [...path, "fingerprint"];
    return [
      ...alternatives.flatMap((alternative, index) => {
        const at = [...path, "alternatives", index];
        if ("hook" in alternative) return hook(alternative.hook, [...at, "hook"]);
        const { near, within } = alternative;
        return [
          ...label(alternative.label, [...at, "label"]),
          ...label(near, [...at, "near"]),
          ...hook(within, [...at, "within"]),
        ];
      }),
      ...label(fingerprint?.label, [...print, "label"]),
      ...(fingerprint?.near ?? []).flatMap((id, index) => label(id, [...print, "near", index])),
      ...(fingerprint?.within ?? []).flatMap((id, index) => hook(id, [...print, "within", index])),
      ...(fingerprint?.hooks ?? []).flatMap((id, index) => hook(id, [...print, "hooks", index])),
    ];
  });
}

function whenFindings(pack: Pack, profile: EhrProfile): Finding[] {
  const known: Record<string, ReadonlySet<string>> = {
    view: new Set(profile.views.map((view) => view.id)),
    workflow: new Set(profile.workflows.map((workflow) => workflow.id)),
    roles: new Set(Object.values(profile.person.roles.map)),
    unit: new Set(Object.values(profile.person.unit.map)),
    environment: new Set(["live", "practice"]),
  };
  const inClause = (when: string, path: Finding["path"], start = 0) => {
    const parsed = parseWhen(when);
    const mentions = parsed.ok ? parsed.mentions : [];
    return mentions.flatMap(({ key, value, offset }) => {
      const ids = known[key];
      if (!ids || value === null) return [];
      return unknown(value, ids, key === "roles" ? "role" : key, path, start + offset);
    });
  };
  const views = known.view ?? new Set();
  const contributions = contributionsOf(pack);
  return [
    ...contributions.flatMap(({ when, path }) => inClause(when, [...path, "when"])),
    ...contributions.flatMap(({ events }) =>
      events.flatMap(({ text, path }) => {
        const offset = eventArgumentOffset(text);
        const argument = text.slice(offset);
        if (text.startsWith("onView:")) return unknown(argument, views, "view", path, offset);
        return text.startsWith("onContext:") ? inClause(argument, path, offset) : [];
      }),
    ),
    ...pack.contributes.scenarios.flatMap(({ start }, index) =>
      unknown(start, views, "view", ["contributes", "scenarios", index, "start"]),
    ),
  ];
}

function unknown(id: string, ids: ReadonlySet<string>, kind: string, path: Finding["path"], within?: number): Finding[] {
  if (ids.has(id)) return [];
  const name = nearestName(id, [...ids]);
  const message = `The EHR profile has no ${kind} "${id}".${name ? ` Did you mean ${name}?` : ""}`;
  return [{ path, message, ...(within === undefined ? {} : { within }) }];
}
