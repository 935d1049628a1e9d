/** Somebody who can log in. */
export interface User {
  uuid: string;
  username: string;
  password: string;
  display: string;
  roles: string[];
}

/** The staff of the synthetic clinic. */
export const USERS: User[] = [
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a01",
    username: "nurse",
    password: "Nurse123",
    display: "Amara Okafor",
    roles: ["Organizational: Nurse", "Application: Records Vitals"],
  },
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a02",
    username: "physician",
    password: "Doctor123",
    display: "Tomás Rivera",
    roles: ["Organizational: Doctor", "Application: Writes Clinical Notes"],
  },
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a03",
    username: "clerk",
    password: "Clerk123",
    display: "Signe Dahl",
    roles: ["Organizational: Registration Clerk"],
  },
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a06",
    username: "pharmacist",
    password: "Pharma123",
    display: "Ngozi Bello",
    roles: ["Organizational: Pharmacist"],
  },
  // Whom the vocabulary walk never signs in; one is named like labels of the interface.
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a04",
    username: "charge-nurse",
    password: "Charge123",
    display: "Visits Orders-Summary",
    roles: ["Organizational: Nurse", "Application: Records Vitals"],
  },
  {
    uuid: "0f6f5a3c-6f0f-4e0b-8a53-4d4d8d1c0a05",
    username: "resident",
    password: "Resident123",
    display: "Þórdís Ägidius-Nguyễn",
    roles: ["Organizational: Doctor", "Application: Writes Clinical Notes"],
  },
];
