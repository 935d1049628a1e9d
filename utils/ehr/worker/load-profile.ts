import * as z from "zod/mini";
import { type EhrProfile, ehrProfile } from "../../protocol/profile.ts";

/**
 * Reads the EHR profile that ships in this build: the perimeter of privacy comes with the code, never from the network.
 * @returns `null` when there is none or it is not valid: then reports hold geometry only, and there are no tips.
 */
export async function loadProfile(id: string | null): Promise<EhrProfile | null> {
  if (id === null) return null;
  try {
    const response = await fetch(chrome.runtime.getURL(`profiles/${id}.json`));
    return z.parse(ehrProfile, await response.json());
  } catch (error) {
    console.error(`Elbow cannot read the EHR profile ${id}; reports will hold geometry only, and no tips show.`, error);
    return null;
  }
}
