import type { IncomingMessage, ServerResponse } from "node:http";
import { presentSession } from "../routes/present/present-session.ts";
import type { Clinic } from "./clinic.ts";
import { sendJson } from "./send-json.ts";
import type { Sessions } from "./sessions.ts";

/** /ws/rest/v1/session: who is logged in, logging in and out, choosing a location. Open to everybody. */
export function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, unknown>,
  context: { clinic: Clinic; sessions: Sessions },
): void {
  const { clinic, sessions } = context;
  if (request.method === "DELETE") {
    sessions.end(sessions.find(request));
    sendJson(response, 204);
    return;
  }
  let session = sessions.find(request);
  if (!session) {
    session = sessions.open();
    response.setHeader("set-cookie", sessions.cookieHeader(session));
  }
  if (request.headers.authorization) {
    sessions.logIn(session, request.headers.authorization);
  }
  if (typeof body.sessionLocation === "string") {
    sessions.chooseLocation(session, body.sessionLocation);
  }
  sendJson(response, 200, presentSession(session, clinic, request.headers["accept-language"]));
}
