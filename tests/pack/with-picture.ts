import { readPng, strippedPng } from "../../utils/packs/png.ts";
import { withMember } from "./with-member.ts";

/**
 * The pack's text with a picture in it, without whatever the file says of who made it, where and when; all else stays as it was written.
 * @throws with what is wrong, where it is no picture for a pack.
 */
export function withPicture(text: string, name: string, file: Uint8Array): string {
  const stripped = strippedPng(file);
  if (!stripped) throw new Error("This is no PNG. Save the picture as PNG, and try again.");
  const png = Buffer.from(stripped).toString("base64");
  const read = readPng(png);
  if (!read.ok) throw new Error(read.message);
  return withMember(text, ["contributes", "pictures", name], { png });
}
