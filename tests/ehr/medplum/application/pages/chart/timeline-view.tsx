import { PatientTimeline } from "@medplum/react";
import { useChart } from "./use-chart.ts";

/** Everything that happened, the newest first, and a field for a note. */
export function TimelineView() {
  const { reference } = useChart();
  return (
    <section className="page" data-region="timeline">
      <PatientTimeline patient={reference} />
    </section>
  );
}
