import { Button } from "@mantine/core";
import type { Appointment } from "@medplum/fhirtypes";
import { MedplumLink, StatusBadge, useSearchResources } from "@medplum/react";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { formatTime } from "./format-time.ts";
import { Page } from "./page.tsx";
import { type Column, RecordTable } from "./record-table.tsx";

const COLUMNS: Column<Appointment>[] = [
  { title: "Time", cell: ({ start }) => formatTime(start) },
  { title: "Patient", cell: (appointment) => <PatientLink appointment={appointment} /> },
  { title: "Type", cell: ({ serviceType }) => serviceType?.[0]?.text },
  { title: "Reason", cell: ({ description }) => description },
  { title: "Status", cell: ({ status }) => <StatusBadge status={status} variant="light" /> },
];

/** Today's appointments. */
export function SchedulePage() {
  const navigate = useNavigate();
  const today = useMemo(() => {
    const start = new Date();
    start.setHours(0, 0, 0, 0);
    const end = new Date(start.getTime() + 86_400_000);
    return `date=ge${start.toISOString()}&date=lt${end.toISOString()}&_sort=date&_count=100`;
  }, []);
  const [appointments] = useSearchResources("Appointment", today);
  const book = (
    <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => navigate("/schedule/book")}>
      Book appointment
    </Button>
  );
  return (
    <Page title="Schedule" region="schedule" actions={book}>
      <RecordTable columns={COLUMNS} records={appointments} none="No appointments today" />
    </Page>
  );
}

function PatientLink({ appointment }: { appointment: Appointment }) {
  const patient = appointment.participant.find(({ actor }) => actor?.reference?.startsWith("Patient/"))?.actor;
  return (
    <MedplumLink fz="sm" to={`/patients/${patient?.reference?.split("/")[1]}/summary`}>
      {patient?.display}
    </MedplumLink>
  );
}
