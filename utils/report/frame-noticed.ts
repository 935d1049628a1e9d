import type { FrictionSignal, TrailStep } from "../protocol/report.ts";

/** What a child frame tells the top frame, which keeps the one log and the one trail of the tab: what sort of thing, and no more. */
export type FrameNoticed = { kind: "signal"; signal: FrictionSignal } | { kind: "step"; step: Pick<TrailStep, "kind" | "role"> };
