import { readMarkdown } from "../../utils/packs/read-markdown.ts";
import type { Notice, NoticeBoard, NoticeDraft } from "../../utils/protocol/notice.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { noticeGroups } from "../shared/notice-words.ts";
import { inboxIcon } from "./icons.ts";
import { NoticeForm, type NoticeFormProps } from "./notice-form.tsx";
import { PageHead } from "./page-head.tsx";
import { Placeholder } from "./placeholder.tsx";
import { dayText } from "./words.ts";

export interface NewsViewProps extends Omit<NoticeFormProps, "profiles"> {
  board: NoticeBoard;
  backHref: string;
  /** One came here from elsewhere in the console. */
  takeFocus: boolean;
  /** What was just done, in a sentence. */
  outcome: string | null;
  caseHref: (number: number) => string;
  onChange: (notice: Notice) => void;
  onWithdraw: (notice: Notice) => void;
}

/** What everybody is told in the EHR, and the form in which it is written. */
export function NewsView({ board, backHref, takeFocus, outcome, caseHref, onChange, onWithdraw, ...form }: NewsViewProps) {
  return (
    <>
      <PageHead title="News" back="Back" backHref={backHref} takeFocus={takeFocus} />
      <p class="quiet">
        Everybody reads it in the EHR: known issues and changes at their screen and before they report, all of it under News.
      </p>
      <div class="outcome" role="status">
        {outcome && <p>{outcome}</p>}
      </div>
      <div class="news-columns">
        <section aria-label="What is told now">
          {board.notices.length === 0 && (
            <Placeholder icon={inboxIcon} title="Nothing is told at present">
              <p class="quiet">
                Honest news keeps people reporting: what was fixed, what is worked on, what has to wait and why.
              </p>
            </Placeholder>
          )}
          {noticeGroups.map(({ kind, heading: title }) => {
            const standing = board.notices.filter(({ notice }) => notice.kind === kind);
            if (standing.length === 0) return null;
            return (
              <section key={kind} class="news-group">
                <h2>{title}</h2>
                {standing.map(({ notice, meToo }) => (
                  <StandingNotice
                    key={notice.id}
                    {...{ notice, meToo, caseHref, onChange, onWithdraw }}
                    where={whereOf(board, notice)}
                  />
                ))}
              </section>
            );
          })}
        </section>
        <NoticeForm {...form} profiles={board.profiles} />
      </div>
    </>
  );
}

type StandingProps = Pick<NewsViewProps, "caseHref" | "onChange" | "onWithdraw"> & {
  notice: Notice;
  meToo: number;
  where: string;
};

function StandingNotice({ notice, meToo, where, caseHref, onChange, onWithdraw }: StandingProps) {
  const { title, text, caseNumber, owner, until } = notice;
  return (
    <article class="standing-notice">
      <h3>{title}</h3>
      <RichTextView text={readMarkdown(text).richText} language="" />
      <p class="quiet">
        {where} · {owner} · until {dayText(until)}
        {caseNumber !== null && (
          <>
            {" · "}
            <a href={caseHref(caseNumber)}>Case {caseNumber}</a>
          </>
        )}
        {meToo > 0 && ` · ${meToo} said “me too”`}
      </p>
      <p class="standing-actions">
        <button type="button" class="button" aria-label={`Change: ${title}`} onClick={() => onChange(notice)}>
          Change
        </button>
        <button type="button" class="button" aria-label={`Withdraw: ${title}`} onClick={() => onWithdraw(notice)}>
          Withdraw
        </button>
      </p>
    </article>
  );
}

function whereOf({ profiles }: NoticeBoard, { profileId, viewId }: NoticeDraft): string {
  const profile = profiles.find(({ id }) => id === profileId);
  const view = profile?.views.find(({ id }) => id === viewId);
  return `${profile?.title ?? profileId}, ${viewId === null ? "everywhere" : (view?.title ?? viewId)}`;
}
