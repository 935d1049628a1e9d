import type { AnchorAlternative, Pack, Tip } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { tipOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { parseWhen } from "../when/parse-when.ts";
import { renameKeys } from "../when/rename-keys.ts";
import type { CompiledAlternative, CompiledLabel, CompiledPack, CompiledTip } from "./compiled-pack.ts";
import { readMarkdown } from "./read-markdown.ts";

/**
 * Turns a pack into what the content script shows. A string missing in the language falls back to the pack's first language; a tip
 * that cannot be compiled is left out, because one bad tip must not take the others with it.
 *
 * @param pack accepted by `parsePack` with this profile.
 * @param language tag such as `es` or `es-MX`; `es-MX` falls back to `es`.
 */
export function compilePack(pack: Pack, profile: EhrProfile, language: string): CompiledPack {
  const lookUp = anchorCompiler(profile);
  const tips = pack.contributes.tips.flatMap((tip): CompiledTip[] => {
    const when = parseWhen(tip.when);
    const texts = textsOf(pack, tip, language);
    if (!when.ok || !texts) return [];
    const expression = renameKeys(when.expression, (key) =>
      tipOfKey(key) === null ? key : `tip.${pack.id}.${tipOfKey(key)}.seen`,
    );
    const alternatives = tip.anchor === undefined ? undefined : pack.contributes.anchors[tip.anchor]?.alternatives;
    return [
      {
        id: `${pack.id}.${tip.id}`,
        when: expression,
        keys: keysOf(expression),
        level: tip.level,
        priority: tip.priority,
        title: texts.title,
        body: readMarkdown(texts.body).richText,
        anchor: alternatives ? alternatives.flatMap(lookUp) : null,
        language: texts.language,
        expires: tip.expires ?? null,
      },
    ];
  });
  return { id: pack.id, version: pack.version, displayName: pack.displayName, tips };
}

/** Title and body in one language, never half in one and half in another. */
function textsOf({ locales }: Pack, tip: Tip, language: string): { title: string; body: string; language: string } | null {
  const [fallback] = Object.keys(locales);
  for (const candidate of [language, language.split("-")[0], fallback]) {
    const strings = candidate === undefined ? undefined : locales[candidate];
    const title = strings?.[tip.title];
    const body = strings?.[tip.body];
    if (candidate !== undefined && title !== undefined && body !== undefined) return { title, body, language: candidate };
  }
  return null;
}

function anchorCompiler({ vocabulary }: EhrProfile): (alternative: AnchorAlternative) => CompiledAlternative[] {
  const labels = new Map<string, CompiledLabel>(vocabulary.labels.map(({ id, role, text }) => [id, { role, text }]));
  const hooks = new Map(vocabulary.hooks.map(({ id, attribute, value }) => [id, { attribute, value }]));
  return (alternative) => {
    if ("hook" in alternative) {
      const hook = hooks.get(alternative.hook);
      return hook ? [{ kind: "hook", ...hook }] : [];
    }
    const label = labels.get(alternative.label);
    const near = alternative.near === undefined ? null : labels.get(alternative.near);
    // Without the section that it names, the alternative would point at more than its author meant.
    return label && near !== undefined ? [{ kind: "label", label, near }] : [];
  };
}
