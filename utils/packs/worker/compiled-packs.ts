import type { EhrProfile } from "../../protocol/profile.ts";
import { compilePack } from "../compile-pack.ts";
import type { CompiledPack, CompiledWalkthrough } from "../compiled-pack.ts";
import { pngsOf } from "../pictures-of.ts";
import type { PackStore } from "./pack-store.ts";

/** The packs of this device as pages and panels need them: compiled for the EHR profile and a language, once for all who ask. */
export class CompiledPacks {
  readonly #profile: EhrProfile | null;
  readonly #store: PackStore | null;
  #last: { stamp: string; packs: CompiledPack[] } | null = null;

  /** Without a profile or a store there are none. */
  constructor(profile: EhrProfile | null, store: PackStore | null) {
    this.#profile = profile;
    this.#store = store;
  }

  /** In a language, as BCP 47 names it. */
  of(language: string): CompiledPack[] {
    const profile = this.#profile;
    if (!profile || !this.#store) return [];
    const stamp = this.stamp(language);
    if (this.#last?.stamp !== stamp) {
      this.#last = { stamp, packs: this.#store.current().map((pack) => compilePack(pack, profile, language)) };
    }
    return this.#last.packs;
  }

  /** Changes with the packs and the language. */
  stamp(language: string): string {
    return [language, ...this.versions().map(({ id, version }) => `${id}@${version}`)].join(" ");
  }

  versions(): { id: string; version: string }[] {
    return this.#store?.current().map(({ id, version }) => ({ id, version })) ?? [];
  }

  /** By id: PNG, base64. */
  pictures(): Record<string, string> {
    return Object.assign({}, ...(this.#store?.current() ?? []).map(pngsOf));
  }

  /** A walkthrough, or a scenario in the practice environment: nowhere else is one rehearsed. */
  lesson(id: string, { language, environment }: { language: string; environment: string }): CompiledWalkthrough | null {
    const all = this.of(language).flatMap(({ walkthroughs, scenarios }) => [
      ...walkthroughs,
      ...(environment === "practice" ? scenarios : []),
    ]);
    return all.find((lesson) => lesson.id === id) ?? null;
  }
}
