import type { Pack } from "../protocol/pack.ts";
import { readPng } from "./png.ts";

/** A picture that texts may show, as it is called outside its pack, and its size in pixels. */
export interface KnownPicture {
  id: string;
  width: number;
  height: number;
}

/** The pictures themselves, base64, by the id that they have outside their pack. */
export function pngsOf({ id, contributes }: Pack): Record<string, string> {
  return Object.fromEntries(Object.entries(contributes.pictures).map(([name, { png }]) => [`${id}.${name}`, png]));
}

/** The sound pictures of a pack, by the name that its own texts call them by. */
export function picturesOf({ id, contributes }: Pack): Map<string, KnownPicture> {
  return new Map(
    Object.entries(contributes.pictures).flatMap(([name, { png }]) => {
      const read = readPng(png);
      return read.ok ? [[name, { id: `${id}.${name}`, width: read.width, height: read.height }] as const] : [];
    }),
  );
}
