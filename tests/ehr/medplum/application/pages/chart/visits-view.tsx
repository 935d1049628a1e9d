import { formatDateTime } from "@medplum/core";
import type { Encounter } from "@medplum/fhirtypes";
import { StatusBadge, useSearchResources } from "@medplum/react";
import { Page } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { useChart } from "./use-chart.ts";

const COLUMNS: Column<Encounter>[] = [
  { title: "Start", cell: ({ period }) => formatDateTime(period?.start) },
  { title: "End", cell: ({ period }) => formatDateTime(period?.end) },
  { title: "Type", cell: ({ type }) => type?.[0]?.text },
  { title: "Reason", cell: ({ reasonCode }) => reasonCode?.[0]?.text },
  { title: "Seen by", cell: ({ participant }) => participant?.[0]?.individual?.display },
  { title: "Status", cell: ({ status }) => <StatusBadge status={status} variant="light" /> },
];

/** When the patient came, and why. */
export function VisitsView() {
  const { reference } = useChart();
  const [visits] = useSearchResources("Encounter", `subject=${reference.reference}&_sort=-date&_count=50`);
  return (
    <Page title="Visits" region="visits">
      <RecordTable columns={COLUMNS} records={visits} none="No visits" />
    </Page>
  );
}
