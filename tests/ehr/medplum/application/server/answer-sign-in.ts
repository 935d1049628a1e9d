import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestContext } from "./handle-request.ts";
import { failure, sendJson } from "./send-json.ts";
import type { User } from "./sessions.ts";

/**
 * Signing in and out, and who is signed in: the paths that Medplum's client asks.
 *
 * @returns whether the path is one of them
 */
export function answerSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  { path, body, context }: { path: string; body: string; context: RequestContext },
): boolean {
  const { sessions } = context;
  if (path === "/auth/method") sendJson(response, 200, {});
  else if (path === "/auth/login") {
    const { email, password } = JSON.parse(body) as { email?: unknown; password?: unknown };
    const code = sessions.checkPassword(email, password);
    if (code) sendJson(response, 200, { login: code, code });
    else sendJson(response, 400, failure("Email or password is invalid", "password"));
  } else if (path === "/oauth2/token") {
    const session = sessions.open(new URLSearchParams(body).get("code") ?? "");
    if (!session) sendJson(response, 400, { error: "invalid_grant" });
    else {
      response.setHeader("set-cookie", sessions.cookie(session.token));
      sendJson(response, 200, {
        token_type: "Bearer",
        access_token: session.token,
        expires_in: session.seconds,
        project: { reference: "Project/lakeside", display: context.hospital },
        profile: { reference: `Practitioner/${session.user.id}`, display: `${session.user.given} ${session.user.family}` },
      });
    }
  } else if (path === "/oauth2/logout") {
    sessions.end(request);
    response.setHeader("set-cookie", sessions.cookie(undefined));
    sendJson(response, 200, {});
  } else if (path === "/auth/me") {
    const user = sessions.userOf(request);
    sendJson(response, user ? 200 : 401, user ? presentUser(user, context.hospital) : failure("Nobody is signed in"));
  } else return false;
  return true;
}

/** Who is signed in, in the shape of Medplum's `/auth/me`, with the role in which and the unit for which they work now. */
function presentUser(user: User, hospital: string) {
  const project = { reference: "Project/lakeside", display: hospital };
  const profile = { resourceType: "Practitioner", id: user.id, name: [{ given: [user.given], family: user.family }] };
  return {
    user: { resourceType: "User", id: user.id, email: user.username, firstName: user.given, lastName: user.family },
    project: { resourceType: "Project", id: "lakeside", name: hospital },
    membership: { active: true, project, profile: { reference: `Practitioner/${user.id}` } },
    profile,
    practitionerRole: { active: true, code: user.roles.map((text) => ({ text })), location: [{ display: user.unit }] },
  };
}
