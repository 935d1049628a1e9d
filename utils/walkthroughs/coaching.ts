import type { CompiledWalkthrough } from "../packs/compiled-pack.ts";
import type { WalkthroughRun } from "./walkthrough-run.ts";

/** A walkthrough or scenario that a person is in, and how far they are. */
export interface Coaching {
  walkthrough: CompiledWalkthrough;
  run: WalkthroughRun;
  /** Title of the view on which a scenario begins; empty for a walkthrough. */
  start: string;
}
