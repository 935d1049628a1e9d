import { useEffect, useState } from "preact/hooks";
import type { Loading } from "../../components/console/case-types.ts";
import { offlineIcon } from "../../components/console/icons.ts";
import { NewsView } from "../../components/console/news-view.tsx";
import { Placeholder, Skeleton } from "../../components/console/placeholder.tsx";
import { mostDays, type Notice, type NoticeBoard, type NoticeDraft } from "../../utils/protocol/notice.ts";
import { messageOf, readNotices, withdrawNotice, writeNotice } from "./console-api.ts";

export interface NewsPageProps {
  /** A notice about this case is begun. */
  caseNumber: number | null;
  backHref: string;
  caseHref: (number: number) => string;
  takeFocus: boolean;
}

/** The page on which notices are written, changed and withdrawn. */
export function NewsPage({ caseNumber, ...view }: NewsPageProps) {
  const [board, setBoard] = useState<Loading<NoticeBoard>>({ status: "loading" });
  const [draft, setDraft] = useState(() => emptyDraft(caseNumber));
  /** Of the notice that is written or changed. */
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const load = async () => {
    try {
      const value = await readNotices(caseNumber);
      setBoard({ status: "ready", value });
      const about = value.about ?? { profileId: value.profiles[0]?.id ?? "", viewId: null };
      setDraft((before) => (before.profileId === "" ? { ...before, ...about } : before));
    } catch (error) {
      setBoard({ status: "failed", message: messageOf(error) });
    }
  };
  useEffect(() => void load(), []);
  const begin = (next: NoticeDraft, of: string = crypto.randomUUID()) => {
    setDraft(next);
    setId(of);
    setProblem(null);
    setTurn((before) => before + 1);
  };
  const run = async (work: Promise<NoticeBoard>, done: string, next: NoticeDraft) => {
    setBusy(true);
    setOutcome(null);
    try {
      setBoard({ status: "ready", value: await work });
      setOutcome(done);
      begin(next);
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };
  if (board.status !== "ready") {
    return (
      <main class="case-page news-page">
        <h1 class="unseen">News</h1>
        {board.status === "loading" ? (
          <Skeleton lines={5} />
        ) : (
          <Placeholder icon={offlineIcon} title="The news could not be loaded" role="alert">
            <p>{board.message}</p>
            <button type="button" class="button" onClick={() => void load()}>
              Try again
            </button>
          </Placeholder>
        )}
      </main>
    );
  }
  const empty = { ...emptyDraft(null), profileId: draft.profileId, owner: draft.owner };
  return (
    <main class="case-page news-page">
      <NewsView
        {...{ ...view, board: board.value, draft, turn, busy, problem, outcome }}
        isChange={board.value.notices.some(({ notice }) => notice.id === id)}
        days={{ first: dayFromNow(0), last: dayFromNow(mostDays) }}
        onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        onWrite={() => !busy && void run(writeNotice(id, draft), `Told: ${draft.title}.`, empty)}
        onNew={() => begin(empty)}
        onChange={({ id: of, day: _day, ...written }: Notice) => begin(written, of)}
        onWithdraw={({ id: of, day: _day, ...written }) =>
          void run(withdrawNotice(of), "Withdrawn. Its words are in the form still: to take that back, tell it again.", written)
        }
      />
    </main>
  );
}

function emptyDraft(caseNumber: number | null): NoticeDraft {
  return {
    ...{ kind: "known-issue", profileId: "", viewId: null, title: "", text: "" },
    ...{ caseNumber, owner: "", until: dayFromNow(7) },
  };
}

/** `YYYY-MM-DD`, as the clock here says. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
