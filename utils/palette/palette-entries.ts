import { type EligibilityFacts, eligibleOf, eligibleTips } from "../guidance/eligibility.ts";
import type { CompiledCommand, CompiledPack, CompiledTip } from "../packs/compiled-pack.ts";
import type { SiteConfig } from "../site/site-config.ts";
import type { PaletteAction, PaletteEntry } from "./palette-entry.ts";

export interface PaletteFacts extends EligibilityFacts {
  /** Title of the view in front; `null` where no route matches. */
  viewTitle: string | null;
  /** Whether the person asked for quiet. */
  quiet: boolean;
  isPractice: boolean;
  site: Pick<SiteConfig, "reportButton" | "people">;
}

/** Everything that the palette offers this person on this screen, in the order in which it stands before anything was typed. */
export function paletteEntries(packs: readonly CompiledPack[], facts: PaletteFacts): PaletteEntry[] {
  const { site, quiet, viewTitle, isPractice } = facts;
  const tips = packs.flatMap((pack) => pack.tips);
  const commands = eligibleOf(
    packs.flatMap((pack) => pack.commands),
    facts,
  );
  const lessons = eligibleOf(
    packs.flatMap(({ walkthroughs, scenarios }) => (isPractice ? [...walkthroughs, ...scenarios] : walkthroughs)),
    facts,
  );
  return [
    own("report", site.reportButton, "problem feedback", { kind: "report", category: null }),
    ...eligibleTips(tips, facts).map((tip) => tipEntry(tip, viewTitle ?? "")),
    ...commands.flatMap((command) => commandEntry(command, tips) ?? []),
    ...lessons.map(
      ({ id, title, language, scenario }): PaletteEntry => ({
        ...{ id, commandId: null, title, language, more: scenario ? "scenario practice" : "walkthrough" },
        kind: scenario ? "scenario" : "walkthrough",
        action: { kind: "start", lessonId: id },
      }),
    ),
    ...site.people.map(
      ({ name, help, reach }, index): PaletteEntry => ({
        ...{ id: `person:${index}`, commandId: null, kind: "person", title: name, language: "", more: `ask ${help}` },
        action: { kind: "ask", help, reach },
      }),
    ),
    own("panel", "Open the side panel", "learn my reports", { kind: "panel" }),
    own("jump", "Go to the tips on the page", "jump focus", { kind: "jump" }),
    own("sheet", "Print the tip sheet", "paper pdf", { kind: "sheet" }),
    own("bar", "Move Elbow’s bar to the other side", "status bar corner left right", { kind: "bar" }),
    own("quiet", quiet ? "Show tips again" : "Quiet for this shift", "tips silence hide", { kind: "quiet", quiet: !quiet }),
  ];
}

function own(id: string, title: string, more: string, action: PaletteAction): PaletteEntry {
  return { id: `elbow:${id}`, commandId: null, kind: "command", title, language: "", more, action };
}

function tipEntry({ id, title, language, body }: CompiledTip, more: string): PaletteEntry {
  return { id, commandId: null, kind: "tip", title, language, more, action: { kind: "read", body } };
}

/** `null` where it leads to a tip that is left out. */
function commandEntry({ id, title, language, run }: CompiledCommand, tips: readonly CompiledTip[]): PaletteEntry | null {
  const action = actionOf(run, tips);
  return action && { id: `command:${id}`, commandId: id, kind: "command", title, language, more: "", action };
}

function actionOf(run: CompiledCommand["run"], tips: readonly CompiledTip[]): PaletteAction | null {
  if ("startWalkthrough" in run) return { kind: "start", lessonId: run.startWalkthrough };
  if ("openLink" in run) return { kind: "link", url: run.openLink };
  if ("reportAs" in run) return { kind: "report", category: run.reportAs };
  const tip = tips.find(({ id }) => id === run.showTip);
  return tip ? { kind: "read", body: tip.body } : null;
}
