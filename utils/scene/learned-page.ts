import type { BoxStyle, LabelRole, TextStyle } from "../protocol/profile.ts";
import type { SpotSample } from "./spot.ts";

/** What the vocabulary walk notes of one page of a listed synthetic chart (utils/scene/page/learn-page.ts). Never of a live chart. */
export interface LearnedPage {
  labels: {
    place: string;
    section: string | null;
    role: LabelRole;
    text: string;
    shown: string;
    style: TextStyle;
    onScreen: boolean;
  }[];
  icons: {
    place: string;
    section: string | null;
    hash: string;
    viewBox: [number, number, number, number];
    paths: string[];
    evenOdd: boolean;
    colour: string;
    /** Line width of an icon that is drawn in lines. */
    stroke?: number;
  }[];
  boxes: { place: string; section: string | null; style: LearnedBoxStyle }[];
  tables: { place: string; section: string | null; shares: number[] }[];
  spots: SpotSample[];
  hooks: { attribute: string; value: string }[];
  sections: string[];
  /** What one can choose or has entered on this page: texts of options, of radio buttons and of fields. */
  choices: string[];
}

export type LearnedBoxStyle = Omit<BoxStyle, "id" | "places">;

/** One page of the walk: which view of which chart was read, and what stood there. */
export interface WalkedPage extends LearnedPage {
  view: string;
  /** Chart, user and environment: the thing that has to make no difference. */
  chart: string;
}
