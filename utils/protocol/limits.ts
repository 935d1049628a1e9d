/** Limits of the protocol that what runs in the EHR's page needs to know: apart from the schemas, so that the page does not load those. */

/** Most items of one sort that a frame may hold; a reader that finds more keeps the first ones, in paint order. */
export const maximumItems = 4_000;

/** Most requests that a report tells of. */
export const maximumRequests = 12;
