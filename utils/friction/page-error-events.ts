/** Events on the document by which the page's own world and ours speak: a number of errors, and that nobody listens any more. */
export const pageErrorsEvent = "elbow-page-errors";
export const pageErrorsEndEvent = "elbow-page-errors-end";
