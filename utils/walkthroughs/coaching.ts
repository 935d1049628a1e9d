import type { CompiledWalkthrough } from "../packs/compiled-pack.ts";
import type { WalkthroughRun } from "./walkthrough-run.ts";

/** A walkthrough that a person is in, and how far they are. */
export interface Coaching {
  walkthrough: CompiledWalkthrough;
  run: WalkthroughRun;
}
