import { useEffect, useState } from "preact/hooks";
import type { CaseReport, Loading, Picture } from "../../components/console/case-types.ts";
import { EnlargedPicture } from "../../components/console/enlarged-picture.tsx";
import { nextZoom, PictureView, type Zoom } from "../../components/console/picture-view.tsx";
import { ReportView } from "../../components/console/report-view.tsx";
import type { CommandId } from "../../components/console/shortcuts.ts";
import { messageOf, openScene, photographHref, pngHref } from "./console-api.ts";
import { toPicture } from "./to-picture.ts";
import { useCommands } from "./use-commands.ts";

export interface ReportPageProps {
  report: CaseReport;
  /** Keys speak to the first report of a case. */
  first: boolean;
  singleKeys: boolean;
  onWithhold: (withheld: boolean) => void;
  onDestroy: () => void;
}

/** A report with its picture, which is fetched (and the look at it recorded) only while it is shown. */
export function ReportPage({ report, first, singleKeys, onWithhold, onDestroy }: ReportPageProps) {
  const [attempt, setAttempt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [enlarged, setEnlarged] = useState(false);
  const picture = usePicture(report, attempt);
  const ready = picture.status === "ready" && report.shown === "yes";
  useCommands(first && singleKeys, (command: CommandId) => {
    if (command === "withhold" && (report.shown === "yes" || report.shown === "withheld")) onWithhold(report.shown === "yes");
    if (!ready) return;
    if (command === "closer") setZoom(nextZoom(zoom, 1, 1));
    if (command === "farther") setZoom(nextZoom(zoom, 1, -1));
    if (command === "fit") setZoom("fit");
    if (command === "enlarge") setEnlarged(true);
  });
  return (
    <>
      <ReportView
        {...{ report, first, onWithhold, onDestroy }}
        picture={
          <PictureView
            {...{ report, picture, zoom }}
            pngHref={pngHref(report.id)}
            photographHref={report.photograph ? photographHref(report.id) : null}
            onZoom={setZoom}
            onEnlarge={() => setEnlarged(true)}
            onRetry={() => setAttempt(attempt + 1)}
          />
        }
      />
      {enlarged && ready && (
        <EnlargedPicture picture={picture.value} title={report.view ?? "Drawn screen"} onClose={() => setEnlarged(false)} />
      )}
    </>
  );
}

function usePicture(report: CaseReport, attempt: number): Loading<Picture> {
  const [picture, setPicture] = useState<Loading<Picture>>({ status: "loading" });
  const wanted = report.shown === "yes" && report.scene !== null && report.scene.state !== "none";
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    openScene(report.id).then(
      (opened) => current && setPicture({ status: "ready", value: toPicture(opened) }),
      (error) => current && setPicture({ status: "failed", message: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [report.id, wanted, report.mark, attempt]);
  return wanted ? picture : { status: "loading" };
}
