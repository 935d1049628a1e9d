import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { PRIVILEGES } from "../../clinic/privileges.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { User } from "../../clinic/users.ts";
import type { Clinic } from "../../server/clinic.ts";

/** A user in the form of the REST API. */
export function presentUser({ uuid, username, display, roles }: User, clinic: Clinic) {
  return {
    uuid,
    display,
    username,
    systemId: username,
    userProperties: { defaultLocation: DEFAULT_LOCATION.uuid, ...clinic.userProperties.get(uuid) },
    person: { uuid: stableUuid("person", username), display, preferredName: { display } },
    privileges: PRIVILEGES,
    roles: roles.map((role) => ({ uuid: stableUuid("role", role), display: role, name: role })),
    retired: false,
    links: [],
  };
}
