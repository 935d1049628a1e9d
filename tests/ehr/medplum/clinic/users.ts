/** Somebody who can sign in. */
export interface User {
  /** Id of the Practitioner. */
  id: string;
  username: string;
  password: string;
  given: string;
  family: string;
  /** What the PractitionerRole says. */
  roles: string[];
  /** The unit on duty. */
  unit: string;
}

/** The staff of the synthetic hospital. */
export const USERS: User[] = [
  {
    id: "6d1f0a52-3b1c-4c7e-9a10-2f5e7c8b0a01",
    username: "nurse@lakeside.test",
    password: "Nurse123",
    given: "Imani",
    family: "Castellanos",
    roles: ["Registered nurse", "Charge nurse"],
    unit: "4 West, medical",
  },
  {
    id: "6d1f0a52-3b1c-4c7e-9a10-2f5e7c8b0a02",
    username: "physician@lakeside.test",
    password: "Doctor123",
    given: "Henrik",
    family: "Vasquez-Lind",
    roles: ["Attending physician"],
    unit: "Internal medicine clinic",
  },
  // Whom the vocabulary walk never signs in; one is named like labels of the interface.
  {
    id: "6d1f0a52-3b1c-4c7e-9a10-2f5e7c8b0a03",
    username: "ward-nurse@lakeside.test",
    password: "Ward123",
    given: "Visits Orders",
    family: "Tasks-Summary",
    roles: ["Registered nurse"],
    unit: "4 West, medical",
  },
  {
    id: "6d1f0a52-3b1c-4c7e-9a10-2f5e7c8b0a04",
    username: "consultant@lakeside.test",
    password: "Consult123",
    given: "Þórdís",
    family: "Ägidius-Nguyễn",
    roles: ["Attending physician"],
    unit: "Internal medicine clinic",
  },
];
