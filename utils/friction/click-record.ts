/** A click as the detectors see it: numbers and flags, nothing that could hold text. */
export interface ClickRecord {
  /** Milliseconds of the page's clock. */
  time: number;
  /** CSS pixels of the window. */
  x: number;
  y: number;
  /** Stands for the control that was clicked, in this frame's memory only. */
  element: number;
  /** Which click of a multiple click this is, as the browser counts them: 1, 2, 3, … */
  count: number;
  target: ClickTarget;
}

/** What was clicked, as far as a detector must know to keep silent. */
export interface ClickTarget {
  /** Something that is there to be pressed. */
  isControl: boolean;
  /** Number fields, their buttons, sliders: pressed over and over. */
  isStepper: boolean;
  /** Tables and grids, whose rows are double-clicked. */
  isGrid: boolean;
  /** Calendars and date pickers. */
  isCalendar: boolean;
  isPagination: boolean;
  /** Text fields, choices and other controls that show their answer without any change of the page's tree. */
  isField: boolean;
  /** Links that open elsewhere, downloads, and clicks with Ctrl, Shift or Meta. */
  opensElsewhere: boolean;
}
