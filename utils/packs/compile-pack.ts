import type { Pack, Tip, Walkthrough } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { tipOfKey, walkthroughOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { parseWhen } from "../when/parse-when.ts";
import { renameKeys } from "../when/rename-keys.ts";
import type { WhenExpression } from "../when/when-expression.ts";
import { anchorCompiler } from "./compile-anchor.ts";
import type { CompiledPack, CompiledStep, CompiledTip, CompiledWalkthrough } from "./compiled-pack.ts";
import { type CompletionEvent, completionEventOf } from "./completion-event.ts";
import { readMarkdown } from "./read-markdown.ts";

/**
 * Turns a pack into what the content script shows. A string missing in the language falls back to the pack's first language; what cannot
 * be compiled is left out, because one bad tip must not take the others with it.
 *
 * @param pack accepted by `parsePack` with this profile.
 * @param language tag such as `es` or `es-MX`; `es-MX` falls back to `es`.
 */
export function compilePack(pack: Pack, profile: EhrProfile, language: string): CompiledPack {
  const compiler = new PackCompiler(pack, profile, language);
  const { id, version, displayName, contributes } = pack;
  const tips = contributes.tips.flatMap((tip) => compiler.tip(tip) ?? []);
  const walkthroughs = contributes.walkthroughs.flatMap((walkthrough) => compiler.walkthrough(walkthrough) ?? []);
  return { id, version, displayName, tips, walkthroughs };
}

class PackCompiler {
  readonly #pack: Pack;
  readonly #language: string;
  readonly #anchor: ReturnType<typeof anchorCompiler>;

  constructor(pack: Pack, profile: EhrProfile, language: string) {
    this.#pack = pack;
    this.#language = language;
    this.#anchor = anchorCompiler(profile);
  }

  tip(tip: Tip): CompiledTip | null {
    const shared = this.#shared(tip, [tip]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const anchor = tip.anchor === undefined ? undefined : this.#pack.contributes.anchors[tip.anchor];
    return { ...rest, ...textsOf(tip, strings), level: tip.level, anchor: anchor ? this.#anchor(anchor) : null };
  }

  walkthrough(walkthrough: Walkthrough): CompiledWalkthrough | null {
    const shared = this.#shared(walkthrough, [walkthrough, ...walkthrough.steps]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const steps = walkthrough.steps.map(
      (step): CompiledStep => ({
        id: step.id,
        ...textsOf(step, strings),
        anchor: step.anchor ?? null,
        completionEvents: step.completionEvents.flatMap((event) => this.#event(event) ?? []),
      }),
    );
    const names = new Set(
      steps.flatMap(({ anchor, completionEvents }) => [
        ...(anchor === null ? [] : [anchor]),
        ...completionEvents.flatMap((event) => ("anchor" in event ? [event.anchor] : [])),
      ]),
    );
    const anchors = [...names].flatMap((name) => {
      const anchor = this.#pack.contributes.anchors[name];
      return anchor ? [[name, this.#anchor(anchor)] as const] : [];
    });
    return { ...rest, ...textsOf(walkthrough, strings), steps, anchors: Object.fromEntries(anchors) };
  }

  /** What every contribution has; `null` where its clause is not sound or a text is missing. */
  #shared(contribution: Tip | Walkthrough, texts: readonly { title: string; body: string }[]) {
    const when = parseWhen(contribution.when);
    const found = this.#strings(texts.flatMap(({ title, body }) => [title, body]));
    if (!when.ok || !found) return null;
    const expression = this.#named(when.expression);
    const { id, priority, expires } = contribution;
    return {
      ...{ id: `${this.#pack.id}.${id}`, when: expression, keys: keysOf(expression), priority },
      ...{ expires: expires ?? null, ...found },
    };
  }

  #event(text: string): CompletionEvent | null {
    const event = completionEventOf(text);
    return event?.kind === "context" ? { ...event, when: this.#named(event.when) } : event;
  }

  /** Within a pack its own ids are written short. */
  #named(when: WhenExpression): WhenExpression {
    const { id } = this.#pack;
    return renameKeys(when, (key) => {
      const [tip, walkthrough] = [tipOfKey(key), walkthroughOfKey(key)];
      if (tip !== null) return `tip.${id}.${tip}.seen`;
      return walkthrough === null ? key : `walkthrough.${id}.${walkthrough}.done`;
    });
  }

  /** The first language that has all of a contribution's texts, so that none is half in one and half in another. */
  #strings(keys: readonly string[]): { strings: Readonly<Record<string, string>>; language: string } | null {
    const { locales } = this.#pack;
    const [fallback] = Object.keys(locales);
    for (const language of [this.#language, this.#language.split("-")[0], fallback]) {
      const strings = language === undefined ? undefined : locales[language];
      if (language !== undefined && strings && keys.every((key) => strings[key] !== undefined)) return { strings, language };
    }
    return null;
  }
}

function textsOf({ title, body }: { title: string; body: string }, strings: Readonly<Record<string, string>>) {
  return { title: strings[title] ?? "", body: readMarkdown(strings[body] ?? "").richText };
}
