import type { Pack, Tip } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { tipOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { parseWhen } from "../when/parse-when.ts";
import { renameKeys } from "../when/rename-keys.ts";
import { anchorCompiler } from "./compile-anchor.ts";
import type { CompiledPack, CompiledTip } from "./compiled-pack.ts";
import { readMarkdown } from "./read-markdown.ts";

/**
 * Turns a pack into what the content script shows. A string missing in the language falls back to the pack's first language; a tip
 * that cannot be compiled is left out, because one bad tip must not take the others with it.
 *
 * @param pack accepted by `parsePack` with this profile.
 * @param language tag such as `es` or `es-MX`; `es-MX` falls back to `es`.
 */
export function compilePack(pack: Pack, profile: EhrProfile, language: string): CompiledPack {
  const compileAnchor = anchorCompiler(profile);
  const tips = pack.contributes.tips.flatMap((tip): CompiledTip[] => {
    const when = parseWhen(tip.when);
    const texts = textsOf(pack, tip, language);
    if (!when.ok || !texts) return [];
    const expression = renameKeys(when.expression, (key) =>
      tipOfKey(key) === null ? key : `tip.${pack.id}.${tipOfKey(key)}.seen`,
    );
    const anchor = tip.anchor === undefined ? undefined : pack.contributes.anchors[tip.anchor];
    return [
      {
        id: `${pack.id}.${tip.id}`,
        when: expression,
        keys: keysOf(expression),
        level: tip.level,
        priority: tip.priority,
        title: texts.title,
        body: readMarkdown(texts.body).richText,
        anchor: anchor ? compileAnchor(anchor) : null,
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
