import type { CaseState } from "../../utils/protocol/sync.ts";

/** Path data of outline icons, 24 × 24. All but `elbowMark` are from Lucide 1.62 (ISC licence). */

const circle = "M22 12a10 10 0 1 1-20 0a10 10 0 1 1 20 0";

/** The product's mark: a bend, and the point that it helps with. */
export const elbowMark = ["M5 3v9a7 7 0 0 0 7 7h9", "M13.5 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"];

/** One for each state of a case, so that it is not told by words alone in a dense list. */
export const stateIcons: Record<CaseState, readonly string[]> = {
  new: [
    "M10.1 2.182a10 10 0 0 1 3.8 0",
    "M13.9 21.818a10 10 0 0 1-3.8 0",
    "M17.609 3.721a10 10 0 0 1 2.69 2.7",
    "M2.182 13.9a10 10 0 0 1 0-3.8",
    "M20.279 17.609a10 10 0 0 1-2.7 2.69",
    "M21.818 10.1a10 10 0 0 1 0 3.8",
    "M3.721 6.391a10 10 0 0 1 2.7-2.69",
    "M6.391 20.279a10 10 0 0 1-2.69-2.7",
  ],
  triaged: [circle],
  planned: [
    "M8 2v3",
    "M16 2v3",
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2",
    "M3 9h18",
    "m9 15 2 2 4-4",
  ],
  "in-progress": [circle, "M14 12a2 2 0 1 1-4 0a2 2 0 1 1 4 0"],
  fixed: [circle, "m16 9-5.5 5.5L8 12"],
  "not-now": [circle, "M12 6v6l4 2"],
  "will-not-change": [circle, "M9 15l6-6"],
  "there-is-a-way": [
    "M12 13v8",
    "M12 3v3",
    "M2.354 10.354a1.207 1.207 0 0 1 0-1.708l2.06-2.06A2 2 0 0 1 5.828 6h12.344a2 2 0 0 1 1.414.586l2.06 2.06a1.207 1.207 0 0 1 0 1.708l-2.06 2.06a2 2 0 0 1-1.414.586H5.828a2 2 0 0 1-1.414-.586z",
  ],
  "needs-information": [circle, "M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3", "M12 17h.01"],
};

/** lucide: triangle-alert */
export const safetyIcon = ["m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3", "M12 9v4", "M12 17h.01"];
/** lucide: undo-2 */
export const undoIcon = ["M9 14 4 9l5-5", "M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11"];
/** lucide: eye-off */
export const withholdIcon = [
  "M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49",
  "M14.084 14.158a3 3 0 0 1-4.242-4.242",
  "M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143",
  "m2 2 20 20",
];
/** lucide: eye */
export const showIcon = [
  "M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0",
  "M15 12a3 3 0 1 1-6 0a3 3 0 1 1 6 0",
];
/** lucide: flame */
export const destroyIcon = ["M12 3q1 4 4 6.5t3 5.5a1 1 0 0 1-14 0 5 5 0 0 1 1-3 1 1 0 0 0 5 0c0-2-1.5-3-1.5-5q0-2 2.5-4"];
/** lucide: plus */
export const closerIcon = ["M5 12h14", "M12 5v14"];
/** lucide: minus */
export const fartherIcon = ["M5 12h14"];
/** lucide: scan */
export const fitIcon = [
  "M3 7V5a2 2 0 0 1 2-2h2",
  "M17 3h2a2 2 0 0 1 2 2v2",
  "M21 17v2a2 2 0 0 1-2 2h-2",
  "M7 21H5a2 2 0 0 1-2-2v-2",
];
/** lucide: maximize */
export const enlargeIcon = [
  "M8 3H5a2 2 0 0 0-2 2v3",
  "M21 8V5a2 2 0 0 0-2-2h-3",
  "M3 16v3a2 2 0 0 0 2 2h3",
  "M16 21h3a2 2 0 0 0 2-2v-3",
];
/** lucide: keyboard */
export const keyboardIcon = [
  "M10 8h.01",
  "M12 12h.01",
  "M14 8h.01",
  "M16 12h.01",
  "M18 8h.01",
  "M6 8h.01",
  "M7 16h10",
  "M8 12h.01",
  "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2",
];
/** lucide: arrow-left */
export const backIcon = ["m12 19-7-7 7-7", "M19 12H5"];
/** lucide: x */
export const closeIcon = ["M18 6 6 18", "m6 6 12 12"];
/** lucide: download */
export const downloadIcon = ["M12 15V3", "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4", "m7 10 5 5 5-5"];
/** lucide: inbox */
export const inboxIcon = [
  "M22 12h-6l-2 3h-4l-2-3H2",
  "M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z",
];
/** lucide: wifi-off */
export const offlineIcon = [
  "M12 20h.01",
  "M8.5 16.429a5 5 0 0 1 7 0",
  "M5 12.859a10 10 0 0 1 5.17-2.69",
  "M19 12.859a10 10 0 0 0-2.007-1.523",
  "M2 8.82a15 15 0 0 1 4.177-2.643",
  "M22 8.82a15 15 0 0 0-11.288-3.764",
  "m2 2 20 20",
];
/** lucide: image-off */
export const noPictureIcon = [
  "M2 2l20 20",
  "M10.41 10.41a2 2 0 1 1-2.83-2.83",
  "M13.5 13.5 6 21",
  "m18 12 3 3",
  "M3.59 3.59A1.99 1.99 0 0 0 3 5v14a2 2 0 0 0 2 2h14c.55 0 1.052-.22 1.41-.59",
  "M21 15V5a2 2 0 0 0-2-2H9",
];
