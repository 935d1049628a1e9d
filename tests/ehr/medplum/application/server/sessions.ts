import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Seed } from "./seed.ts";

export type User = Seed["users"][number];

/** Name of the cookie that carries the session beside the token, so that the browser alone knows who is signed in. */
const COOKIE = "lakeside-session";
/** Seconds: a working day. */
const SESSION_LENGTH = 43_200;
const MINUTE = 60_000;

/** Who has signed in, by access token. A password gives a code that is good for one token and one minute, as in OAuth 2 (RFC 6749, 4.1). */
export class Sessions {
  readonly #users: readonly User[];
  readonly #codes = new Map<string, { user: User; until: number }>();
  readonly #tokens = new Map<string, User>();

  constructor(users: readonly User[]) {
    this.#users = users;
  }

  /** A code for the right password, else nothing. */
  checkPassword(username: unknown, password: unknown): string | undefined {
    const user = this.#users.find((candidate) => candidate.username === username && candidate.password === password);
    if (!user) return undefined;
    const code = randomUUID();
    this.#codes.set(code, { user, until: Date.now() + MINUTE });
    return code;
  }

  /** Opens a session for a code, once. */
  open(code: string): { token: string; user: User; seconds: number } | undefined {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    if (!known || known.until < Date.now()) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: known.user.id, login_id: randomUUID(), client_id: "lakeside", iat: now, exp: now + SESSION_LENGTH };
    const token = `${encode({ alg: "none" })}.${encode(claims)}.${encode(randomUUID())}`;
    this.#tokens.set(token, known.user);
    return { token, user: known.user, seconds: SESSION_LENGTH };
  }

  /** Whose request it is, by its token or its cookie. */
  userOf(request: IncomingMessage): User | undefined {
    const token = tokenOf(request);
    return token === undefined ? undefined : this.#tokens.get(token);
  }

  end(request: IncomingMessage): void {
    this.#tokens.delete(tokenOf(request) ?? "");
  }

  /** `Set-Cookie` for a token; no token takes the cookie away. */
  cookie(token: string | undefined): string {
    return `${COOKIE}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${token === undefined ? 0 : SESSION_LENGTH}`;
  }
}

function tokenOf(request: IncomingMessage): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const cookies = (request.headers.cookie ?? "").split(";").map((cookie) => cookie.trim());
  return bearer ?? cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
