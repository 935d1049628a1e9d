import { stableUuid } from "./stable-uuid.ts";
import { USERS } from "./users.ts";

/** A user in the part of the one who treats. */
export interface Provider {
  uuid: string;
  identifier: string;
  personUuid: string;
  display: string;
}

export const PROVIDERS: Provider[] = USERS.map((user) => ({
  uuid: stableUuid("provider", user.username),
  identifier: user.username,
  personUuid: stableUuid("person", user.username),
  display: user.display,
}));

export function providerOf(uuid: string | undefined): Provider {
  return PROVIDERS.find((provider) => provider.uuid === uuid) ?? (PROVIDERS[0] as Provider);
}
