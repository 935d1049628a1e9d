import type { RememberedElement } from "../anchors/remembered-element.ts";
import type { Anchor, AnchorAlternative, Fingerprint } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import type { CompiledAlternative, CompiledAnchor, CompiledHook, CompiledLabel } from "./compiled-pack.ts";

/** Looks up an anchor's ids in a profile. An alternative with an id that the profile lacks is left out. */
export function anchorCompiler({ vocabulary }: Pick<EhrProfile, "vocabulary">): (anchor: Anchor) => CompiledAnchor {
  const labels = new Map<string, CompiledLabel>(vocabulary.labels.map(({ id, role, text }) => [id, { role, text }]));
  const hooks = new Map<string, CompiledHook>(vocabulary.hooks.map(({ id, attribute, value }) => [id, { attribute, value }]));

  const alternativeOf = (alternative: AnchorAlternative): CompiledAlternative[] => {
    if ("hook" in alternative) {
      const hook = hooks.get(alternative.hook);
      return hook ? [{ kind: "hook", ...hook }] : [];
    }
    const label = labels.get(alternative.label);
    const near = alternative.near === undefined ? null : labels.get(alternative.near);
    const within = alternative.within === undefined ? null : hooks.get(alternative.within);
    // Without the section or part that it names, the alternative would point at more than its author meant.
    return label && near !== undefined && within !== undefined ? [{ kind: "label", label, near, within }] : [];
  };

  const rememberedOf = (fingerprint: Fingerprint): RememberedElement => {
    const {
      tag,
      role = "",
      type = "",
      label,
      near = [],
      within = [],
      verbs = [],
      hooks: own = [],
      path,
      rectangle,
      lookAlike,
    } = fingerprint;
    const text = label === undefined ? "" : (labels.get(label)?.text ?? "");
    const attributes = Object.fromEntries(
      own.flatMap((id) => {
        const hook = hooks.get(id);
        return hook ? [[hook.attribute, hook.value] as const] : [];
      }),
    );
    const { id = "", name = "", ...others } = attributes;
    const [left, top, width, height] = rectangle;
    return {
      features: {
        ...{ tag, role, type, id, name, path, className: "", accessibleName: text, visibleText: text },
        neighbourText: near.flatMap((each) => labels.get(each)?.text ?? []).join(" "),
        parts: within.flatMap((each) => hooks.get(each)?.value ?? []),
        attributes: others,
        rectangle: { left, top, width, height },
      },
      lookAlike,
      verbs,
    };
  };

  return ({ alternatives, fingerprint }) => ({
    alternatives: alternatives.flatMap(alternativeOf),
    remembered: fingerprint === undefined ? null : rememberedOf(fingerprint),
  });
}
