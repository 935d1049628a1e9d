/** Path data of outline icons, 24 × 24. All but `elbowMark` are from Lucide 1.62 (ISC licence). */

/** The product's mark: a bend, and the point that it helps with. */
export const elbowMark = ["M5 3v9a7 7 0 0 0 7 7h9", "M13.5 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"];
/** lucide: message-square-warning */
export const reportIcon = [
  "M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z",
  "M12 15h.01",
  "M12 7v4",
];
/** lucide: moon */
export const quietIcon = [
  "M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401",
];
/** lucide: x */
export const closeIcon = ["M18 6 6 18", "m6 6 12 12"];
/** lucide: undo-2 */
export const undoIcon = ["M9 14 4 9l5-5", "M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11"];
/** lucide: check */
export const capturedIcon = ["M20 6 9 17l-5-5"];
/** lucide: check-check */
export const receivedIcon = ["M18 6 7 17l-5-5", "m22 10-7.5 7.5L13 16"];
/** lucide: cloud-off */
export const offlineIcon = [
  "M10.94 5.274A7 7 0 0 1 15.71 10h1.79a4.5 4.5 0 0 1 4.222 6.057",
  "M18.796 18.81A4.5 4.5 0 0 1 17.5 19H9A7 7 0 0 1 5.79 5.78",
  "m2 2 20 20",
];
/** lucide: map-pin */
export const pinIcon = [
  "M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0",
  "M9 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
];
/** lucide: arrow-up-right */
export const arrowIcon = ["M7 7h10v10", "M7 17 17 7"];
/** lucide: square-dashed */
export const boxIcon = [
  "M5 3a2 2 0 0 0-2 2",
  "M19 3a2 2 0 0 1 2 2",
  "M21 19a2 2 0 0 1-2 2",
  "M5 21a2 2 0 0 1-2-2",
  "M9 3h1",
  "M9 21h1",
  "M14 3h1",
  "M14 21h1",
  "M3 9v1",
  "M21 9v1",
  "M3 14v1",
  "M21 14v1",
];
/** lucide: repeat */
export const oftenIcon = ["m17 2 4 4-4 4", "M3 11v-1a4 4 0 0 1 4-4h14", "m7 22-4-4 4-4", "M21 13v1a4 4 0 0 1-4 4H3"];
/** lucide: user-round */
export const patientIcon = ["M7 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M20 21a8 8 0 0 0-16 0"];
/** lucide: triangle-alert */
export const safetyIcon = ["m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3", "M12 9v4", "M12 17h.01"];
/** lucide: phone */
export const phoneIcon = [
  "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
];
/** lucide: inbox */
export const emptyIcon = [
  "m22 12h-6l-2 3h-4l-2-3H2",
  "M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z",
];
/** lucide: user-round-x */
export const unknownPersonIcon = [
  "m16.5 16.5 5 5",
  "M2 21a8 8 0 0 1 11.531-7.18",
  "m21.5 16.5-5 5",
  "M5 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
];
/** lucide: info */
export const noticeIcon = ["M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0", "M12 16v-4", "M12 8h.01"];
/** lucide: search */
export const searchIcon = ["m21 21-4.34-4.34", "M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0"];
/** lucide: arrow-left */
export const backIcon = ["m12 19-7-7 7-7", "M19 12H5"];
