import type { RememberedElement } from "../anchors/remembered-element.ts";
import { labelTexts } from "../ehr/label-texts.ts";
import type { Anchor, AnchorAlternative, Fingerprint } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import type { CompiledAlternative, CompiledAnchor, CompiledHook, CompiledLabel } from "./compiled-pack.ts";

/**
 * Looks up an anchor's ids in a profile. An alternative with an id that the profile lacks is left out.
 * @param language that the EHR speaks, a tag such as `es` or `es-MX`: labels say what they say in it.
 */
export function anchorCompiler(
  { vocabulary }: Pick<EhrProfile, "vocabulary">,
  language: string,
): (anchor: Anchor) => CompiledAnchor {
  const labels = new Map<string, CompiledLabel[]>(
    vocabulary.labels.map((label) => [label.id, labelTexts(label, language).map((text) => ({ role: label.role, text }))]),
  );
  const hooks = new Map<string, CompiledHook>(vocabulary.hooks.map(({ id, attribute, value }) => [id, { attribute, value }]));

  const alternativeOf = (alternative: AnchorAlternative): CompiledAlternative[] => {
    if ("hook" in alternative) {
      const hook = hooks.get(alternative.hook);
      return hook ? [{ kind: "hook", ...hook }] : [];
    }
    const near = alternative.near === undefined ? [null] : (labels.get(alternative.near) ?? []);
    const within = alternative.within === undefined ? null : hooks.get(alternative.within);
    // Without the section or part that it names, the alternative would point at more than its author meant.
    if (within === undefined) return [];
    return (labels.get(alternative.label) ?? []).flatMap((label) =>
      near.map((each): CompiledAlternative => ({ kind: "label", label, near: each, within })),
    );
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
    const text = label === undefined ? "" : (labels.get(label)?.[0]?.text ?? "");
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
        neighbourText: near.flatMap((each) => labels.get(each)?.[0]?.text ?? []).join(" "),
        parts: within.flatMap((each) => hooks.get(each)?.value ?? []),
        attributes: others,
        rectangle: { left, top, width, height },
      },
      lookAlike,
      verbs,
    };
  };

  const isSeveral = ({ label }: Fingerprint) => label !== undefined && (labels.get(label)?.length ?? 0) > 1;

  return ({ alternatives, fingerprint }) => ({
    alternatives: alternatives.flatMap(alternativeOf),
    // What says one thing or another cannot be known again by what it says.
    remembered: fingerprint === undefined || isSeveral(fingerprint) ? null : rememberedOf(fingerprint),
  });
}
