import { anchorScope } from "../../utils/anchors/anchor-scope.ts";
import { describeAnchor } from "../../utils/anchors/page/describe-anchor.ts";
import { type AnchorVerdict, resolveAnchor } from "../../utils/anchors/page/resolve-anchor.ts";
import { pageLanguage } from "../../utils/ehr/page/page-language.ts";
import { anchorCompiler } from "../../utils/packs/compile-anchor.ts";
import type { Anchor, Fingerprint } from "../../utils/protocol/pack.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";

export interface AnchorOnPage {
  verdict: AnchorVerdict;
  /** What the element is like, where the verdict is `exact`. */
  fingerprint: Fingerprint | null;
}

/** Runs in the page: whether an anchor leads to its element here. */
export function anchorOnPage(anchor: Anchor, profile: EhrProfile): AnchorOnPage {
  const { verdict, element } = resolveAnchor(
    anchorCompiler(profile, pageLanguage())(anchor),
    document,
    anchorScope(profile),
    false,
  );
  const described = element && describeAnchor(element, profile);
  return { verdict, fingerprint: described?.fingerprint ?? null };
}
