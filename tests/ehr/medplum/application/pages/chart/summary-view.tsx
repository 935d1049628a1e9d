import { Stack } from "@mantine/core";
import { formatDate } from "@medplum/core";
import type { Appointment, Task } from "@medplum/fhirtypes";
import { PatientSummary, StatusBadge, useSearchResources } from "@medplum/react";
import { useNavigate } from "react-router";
import { formatTime } from "../format-time.ts";
import { Page } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { useChart } from "./use-chart.ts";

const APPOINTMENTS: Column<Appointment>[] = [
  { title: "Date", cell: ({ start }) => formatDate(start) },
  { title: "Time", cell: ({ start }) => formatTime(start) },
  { title: "Type", cell: ({ serviceType }) => serviceType?.[0]?.text },
  { title: "Reason", cell: ({ description }) => description },
  { title: "Status", cell: ({ status }) => <StatusBadge status={status} variant="light" /> },
];

const TASKS: Column<Task>[] = [
  { title: "Task", cell: ({ code }) => code?.text },
  { title: "Priority", cell: ({ priority }) => priority },
  { title: "Due", cell: ({ restriction }) => formatDate(restriction?.period?.end) },
  { title: "Owner", cell: ({ owner }) => owner?.display },
];

/** The chart at a glance. */
export function SummaryView() {
  const { patient, reference } = useChart();
  const navigate = useNavigate();
  const [appointments] = useSearchResources("Appointment", `actor=${reference.reference}&_sort=date`);
  const [tasks] = useSearchResources("Task", `patient=${reference.reference}&status=requested,in-progress`);
  return (
    <div className="chart-summary">
      <aside data-region="patient-summary" aria-label="Patient summary">
        <PatientSummary
          patient={patient}
          onClickResource={(resource) => navigate(`/${resource.resourceType}/${resource.id}`)}
          onRequestLabs={() => navigate(`/patients/${patient.id}/orders/new`)}
          onEditPatient={() => navigate(`/patients/${patient.id}/details/edit`)}
        />
      </aside>
      <Stack gap={0}>
        <Page title="Appointments" region="chart-appointments">
          <RecordTable columns={APPOINTMENTS} records={appointments} none="No appointments" />
        </Page>
        <Page title="Open tasks" region="chart-tasks">
          <RecordTable columns={TASKS} records={tasks} none="Nothing waits" />
        </Page>
      </Stack>
    </div>
  );
}
