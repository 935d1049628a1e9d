/** What the process that starts the server tells it, once, as its first message. */
export interface Seed {
  /** 0 takes a free one. */
  port: number;
  /** Folder of the built pages. */
  pages: string;
  hospital: string;
  users: { id: string; username: string; password: string; given: string; family: string; roles: string[]; unit: string }[];
  /** FHIR R4 resources. */
  resources: { resourceType: string; id: string }[];
}

/** What the server answers when it listens, or why it does not. */
export type Started = { origin: string } | { error: string };
