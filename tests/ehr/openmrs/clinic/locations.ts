/** A place in the clinic where one can log in. */
export interface Location {
  uuid: string;
  display: string;
}

export const LOCATIONS: Location[] = [
  { uuid: "44c3efb0-2583-4c80-a79e-1f756a03c0a1", display: "Outpatient Clinic" },
  { uuid: "b1a8b05e-3542-4037-bbd3-998ee9c40574", display: "Inpatient Ward" },
];

export const DEFAULT_LOCATION = LOCATIONS[0] as Location;

export function locationOf(uuid: string | undefined): Location {
  return LOCATIONS.find((location) => location.uuid === uuid) ?? DEFAULT_LOCATION;
}
