/** The practice environment or its file is not what it must be; the message is for the person who runs the tool. Nothing is written. */
export class PracticeError extends Error {}
