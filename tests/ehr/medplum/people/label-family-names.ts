/** Names that equal a label of the interface, so that masking by vocabulary alone must fail on them. */
export const LABEL_FAMILY_NAMES = [
  "Tasks",
  "Schedule",
  "Timeline",
  "Orders",
  "Results",
  "Problems",
  "Visits",
  "Medications",
  "Patients",
];
