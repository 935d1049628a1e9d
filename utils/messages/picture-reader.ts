import { sendMessage } from "./messages.ts";

/** Asks the worker for the pictures in texts. */
export const pictureReader = { read: async (id: string) => await sendMessage("readPicture", { id }) };
