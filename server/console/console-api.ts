import type { NoticeBoard, NoticeDraft } from "../../utils/protocol/notice.ts";
import type { Problem } from "../../utils/protocol/problem.ts";
import type { SurveyResults } from "../../utils/protocol/survey.ts";
import type { DecisionRequest } from "../cases/decision.ts";
import type { CasePage } from "../cases/list-cases.ts";
import type { CaseDetail } from "../cases/read-case.ts";
import type { OpenedScene } from "../scenes/open-scene.ts";

/** An answer of the server that is no success; `code` is undefined when no answer came at all. */
export class ApiError extends Error {
  readonly code: Problem["code"] | undefined;
  constructor(message: string, code?: Problem["code"]) {
    super(message);
    this.code = code;
  }
}

async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
  const options: RequestInit =
    body === undefined ? {} : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  let response: Response;
  try {
    response = await fetch(`/console/api${path}`, options);
  } catch {
    throw new ApiError("The server does not answer. Check that it is running; nothing was changed.");
  }
  if (response.ok) return response.json();
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  throw new ApiError(problem.detail ?? `The server answered with ${response.status}. Nothing was changed.`, problem.code);
}

export const listCases = (show: "open" | "closed", chart: string | null, cursor: string | null) =>
  call<CasePage>(`/cases?${new URLSearchParams({ show, ...(chart ? { chart } : {}), ...(cursor ? { cursor } : {}) })}`);
export const readCase = (number: number) => call<CaseDetail>(`/cases/${number}`);
export const decide = (number: number, decision: DecisionRequest) => call<CaseDetail>(`/cases/${number}/decision`, decision);
export const undoDecision = (number: number, revision: number) =>
  call<CaseDetail>(`/cases/${number}/decision/undo`, { revision });
export const openScene = (reportId: string) => call<OpenedScene>(`/reports/${reportId}/scene`);
export const withhold = (reportId: string, withheld: boolean) => call<unknown>(`/reports/${reportId}/withhold`, { withheld });
export const destroy = (reportId: string, reason: string) => call<unknown>(`/reports/${reportId}/destroy`, { reason });
export const readNotices = (caseNumber: number | null) =>
  call<NoticeBoard>(caseNumber === null ? "/notices" : `/notices?case=${caseNumber}`);
export const writeNotice = (id: string, draft: NoticeDraft) => call<NoticeBoard>(`/notices/${id}`, draft);
export const withdrawNotice = (id: string) => call<NoticeBoard>(`/notices/${id}/withdraw`, {});
export const readSurveys = () => call<SurveyResults>("/surveys");
export const photographHref = (reportId: string) => `/console/api/reports/${reportId}/photograph.webp`;
export const pngHref = (reportId: string) => `/console/api/reports/${reportId}/scene.png`;

/** Words for people of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
