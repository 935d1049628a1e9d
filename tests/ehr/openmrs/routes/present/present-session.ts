import { PROVIDERS } from "../../clinic/providers.ts";
import type { Clinic } from "../../server/clinic.ts";
import type { Session } from "../../server/sessions.ts";
import { presentLocation } from "./present-location.ts";
import { presentProvider } from "./present-provider.ts";
import { presentUser } from "./present-user.ts";

/** Languages that the clinic offers, as its administrator would set them. */
const LANGUAGES = ["en", "es"];

/**
 * Who is logged in where, in the form of the REST API.
 * @param accepted the browser's languages (`Accept-Language`): the first that the clinic offers is the session's.
 */
export function presentSession({ id, user, location }: Session, clinic: Clinic, accepted = "") {
  const wanted = accepted.split(",").map((each) => each.trim().slice(0, 2).toLowerCase());
  const locale = wanted.find((language) => LANGUAGES.includes(language)) ?? "en";
  const everybody = { sessionId: id, authenticated: Boolean(user), locale, allowedLocales: LANGUAGES };
  if (!user) {
    return everybody;
  }
  const provider = PROVIDERS.find(({ identifier }) => identifier === user.username);
  return {
    ...everybody,
    user: presentUser(user, clinic),
    sessionLocation: presentLocation(location),
    currentProvider: provider ? presentProvider(provider) : null,
  };
}
