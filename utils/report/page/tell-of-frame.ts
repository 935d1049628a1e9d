import { watchFriction } from "../../friction/page/watch-friction.ts";
import { sendMessage } from "../../messages/messages.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { FrameNoticed } from "../frame-noticed.ts";
import { followTrail } from "./follow-trail.ts";

/**
 * In a child frame: tells the top frame what sort of friction there was, and what sort of step somebody took. Which label it was is not
 * told: a frame does not know of itself which view it is.
 */
export function tellOfFrame(profile: EhrProfile, signal: AbortSignal): void {
  // The worker may be gone, after an update: then nothing is told any more.
  const tell = (noticed: FrameNoticed) => void sendMessage("noticedInFrame", noticed).catch(() => undefined);
  const host = () => null;
  watchFriction({
    ...{ signal, profile, host, isChildFrame: true },
    // The top frame knows, and leaves it out.
    isSensitive: () => false,
    onSignal: (_, kind) => tell({ kind: "signal", signal: kind }),
  });
  followTrail(
    {
      ...{ profile: () => profile, viewId: () => "unknown", host },
      onStep: ({ kind, role }) => tell({ kind: "step", step: { kind, role } }),
    },
    signal,
  );
}
