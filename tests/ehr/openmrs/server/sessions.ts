import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { DEFAULT_LOCATION, type Location, locationOf } from "../clinic/locations.ts";
import { USERS, type User } from "../clinic/users.ts";

/** One browser's session, with or without a user. */
export interface Session {
  id: string;
  user?: User | undefined;
  location: Location;
}

const COOKIE = "JSESSIONID";

/** The sessions of all browsers, by the JSESSIONID cookie as in OpenMRS. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** The session that the request's cookie names, if there is one. */
  find(request: IncomingMessage): Session | undefined {
    const cookies = (request.headers.cookie ?? "").split(";").map((cookie) => cookie.trim().split("="));
    const id = cookies.find(([name]) => name === COOKIE)?.[1];
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  open(): Session {
    const session: Session = { id: randomUUID().replaceAll("-", "").toUpperCase(), location: DEFAULT_LOCATION };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** Ends the session and with it the log-in; the cookie is of no more use. */
  end(session: Session | undefined): void {
    if (session) {
      this.#sessions.delete(session.id);
    }
  }

  /** Logs in with an `Authorization: Basic …` header; wrong credentials leave nobody logged in. */
  logIn(session: Session, authorization: string): void {
    const credentials = Buffer.from(authorization.replace(/^Basic /i, ""), "base64").toString("utf8");
    const [username, ...password] = credentials.split(":");
    session.user = USERS.find((user) => user.username === username && user.password === password.join(":"));
    session.location = DEFAULT_LOCATION;
  }

  chooseLocation(session: Session, locationUuid: string): void {
    session.location = locationOf(locationUuid);
  }

  cookieHeader(session: Session): string {
    return `${COOKIE}=${session.id}; Path=/openmrs; HttpOnly; SameSite=Lax`;
  }
}
