import { PROVIDERS } from "../../clinic/providers.ts";
import type { Clinic } from "../../server/clinic.ts";
import type { Session } from "../../server/sessions.ts";
import { presentLocation } from "./present-location.ts";
import { presentProvider } from "./present-provider.ts";
import { presentUser } from "./present-user.ts";

/** Who is logged in where, in the form of the REST API. */
export function presentSession({ id, user, location }: Session, clinic: Clinic) {
  const everybody = { sessionId: id, authenticated: Boolean(user), locale: "en", allowedLocales: ["en"] };
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
