import { createContext } from "preact";

/** Where the pictures in texts come from: base64 of a PNG by id, at once or after being asked for. */
export type PictureSource = { inline(id: string): string | null } | { read(id: string): Promise<string | null> };

export const PictureContext = createContext<PictureSource | null>(null);
