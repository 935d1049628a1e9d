import type { RichText } from "../packs/rich-text.ts";
import type { Category } from "../protocol/report.ts";

/** What the command palette offers, ready to be shown and run. */
export interface PaletteEntry {
  /** Unique in the palette. */
  id: string;
  /** Of a pack's command its id, by which a walkthrough may wait for it; `null` for everything else. */
  commandId: string | null;
  kind: "tip" | "walkthrough" | "scenario" | "command" | "person";
  title: string;
  /** Of the title; empty where it is Elbow's own. */
  language: string;
  /** More words by which it is found. */
  more: string;
  action: PaletteAction;
}

export type PaletteAction =
  /** Something to read, in the palette itself. */
  | { kind: "read"; body: RichText }
  | { kind: "ask"; help: string; reach: string }
  | { kind: "start"; lessonId: string }
  | { kind: "link"; url: string }
  | { kind: "report"; category: Category | null }
  | { kind: "panel" }
  | { kind: "sheet" }
  | { kind: "jump" }
  | { kind: "bar" }
  | { kind: "quiet"; quiet: boolean };
