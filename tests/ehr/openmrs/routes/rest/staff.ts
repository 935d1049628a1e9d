import { LOCATIONS, locationOf } from "../../clinic/locations.ts";
import { PROVIDERS, providerOf } from "../../clinic/providers.ts";
import { USERS } from "../../clinic/users.ts";
import { notFound } from "../../server/http-failure.ts";
import type { Router } from "../../server/router.ts";
import { presentLocation } from "../present/present-location.ts";
import { presentProvider } from "../present/present-provider.ts";
import { presentUser } from "../present/present-user.ts";
import { results } from "../present/results.ts";

/** Who works here and where. */
export function addStaffRoutes(router: Router): void {
  router.get("location", () => results(LOCATIONS.map(presentLocation)));
  router.get("location/:uuid", ({ parameters }) => presentLocation(locationOf(parameters.uuid)));
  router.get("provider", () => results(PROVIDERS.map(presentProvider)));
  router.get("provider/:uuid", ({ parameters }) => presentProvider(providerOf(parameters.uuid)));
  router.get("user", ({ clinic }) => results(USERS.map((user) => presentUser(user, clinic))));
  router.get("user/:uuid", ({ clinic, parameters }) => presentUser(findUser(parameters.uuid), clinic));
  router.post("user/:uuid", ({ clinic, parameters, body }) => {
    const user = findUser(parameters.uuid);
    const properties = (body.userProperties ?? {}) as Record<string, unknown>;
    clinic.userProperties.set(user.uuid, { ...clinic.userProperties.get(user.uuid), ...properties });
    return presentUser(user, clinic);
  });
}

function findUser(uuid: string | undefined) {
  const user = USERS.find((candidate) => candidate.uuid === uuid);
  if (!user) {
    throw notFound(`user ${uuid}`);
  }
  return user;
}
