import { Hono } from "hono";
import { caseRoutes } from "./cases/routes.ts";
import { consolePages } from "./console/pages.ts";
import type { Database } from "./database/connect.ts";
import type { CaseEvents } from "./events/case-events.ts";
import { eventRoutes } from "./events/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import { answerError, problemResponse } from "./http/answer-error.ts";
import { guardHost } from "./http/guard-host.ts";
import { guardOrigin } from "./http/guard-origin.ts";
import { ProblemError } from "./http/problem-error.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { keyRoutes } from "./keys/routes.ts";
import { noticeBoardRoutes, noticeRoutes } from "./notices/routes.ts";
import { packRoutes } from "./packs/routes.ts";
import type { ProfileShelf } from "./profiles/profile-shelf.ts";
import { profileRoutes } from "./profiles/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { sceneRoutes } from "./scenes/routes.ts";
import { surveyResultRoutes, surveyRoutes } from "./surveys/routes.ts";
import { syncRoutes } from "./sync/routes.ts";

export interface Parts {
  sql: Database;
  shelf: ProfileShelf;
  events: CaseEvents;
  /** Aborted when the server closes. */
  closing: AbortSignal;
  consoleFolder: string;
  port: number;
}

/** Whoever sits at this computer: there is no sign-in yet, and the server answers to nobody else. */
const localActor = () => "this computer";

/** All routes of the backlog, behind the guards. */
export function application({ sql, shelf, events, closing, consoleFolder, port }: Parts): Hono {
  return new Hono()
    .use(securityHeaders())
    .use(guardHost(port))
    .use(guardOrigin())
    .route("/", healthRoutes(sql))
    .route("/v1", keyRoutes(sql))
    .route("/v1", reportRoutes(sql, shelf))
    .route("/v1", syncRoutes(sql))
    .route("/v1", profileRoutes(shelf))
    .route("/v1", packRoutes(sql, shelf))
    .route("/v1", surveyRoutes(sql))
    .route("/v1", noticeRoutes(sql))
    .route("/console/api", caseRoutes(sql, shelf, localActor))
    .route("/console/api", sceneRoutes(sql, shelf, localActor))
    .route("/console/api", surveyResultRoutes(sql))
    .route("/console/api", noticeBoardRoutes(sql, shelf, localActor))
    .route("/console/api", eventRoutes(events, closing))
    .all("/console/api/*", () => problemResponse(new ProblemError("not-found", "The console has no such address.")))
    .get("/", (context) => context.redirect("/console"))
    .route("/console", consolePages(consoleFolder))
    .notFound(() => problemResponse(new ProblemError("not-found", "This server has no such address.")))
    .onError(answerError);
}
