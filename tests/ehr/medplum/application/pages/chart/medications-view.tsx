import { Button } from "@mantine/core";
import { formatDate } from "@medplum/core";
import type { MedicationRequest } from "@medplum/fhirtypes";
import { StatusBadge, useMedplum, useSearchResources } from "@medplum/react";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { useChart } from "./use-chart.ts";

const COLUMNS: Column<MedicationRequest>[] = [
  { title: "Medication", cell: ({ medicationCodeableConcept }) => medicationCodeableConcept?.text },
  { title: "Directions", cell: ({ dosageInstruction }) => dosageInstruction?.[0]?.text },
  { title: "Quantity", cell: ({ dispenseRequest }) => dispenseRequest?.quantity?.value },
  { title: "Refills", cell: ({ dispenseRequest }) => dispenseRequest?.numberOfRepeatsAllowed },
  { title: "Reason", cell: ({ reasonCode }) => reasonCode?.[0]?.text },
  { title: "Prescribed", cell: ({ authoredOn }) => formatDate(authoredOn) },
];

/** What the patient takes, and took. */
export function MedicationsView() {
  const medplum = useMedplum();
  const navigate = useNavigate();
  const { patient, reference } = useChart();
  const [stopped, setStopped] = useState<MedicationRequest[]>([]);
  const [prescriptions] = useSearchResources("MedicationRequest", `subject=${reference.reference}&_sort=-authoredon&_count=100`);
  const now = prescriptions?.map((prescription) => stopped.find(({ id }) => id === prescription.id) ?? prescription);
  const stop = async (prescription: MedicationRequest) =>
    setStopped([...stopped, await medplum.updateResource({ ...prescription, status: "stopped" })]);
  const action: Column<MedicationRequest> = {
    title: "Action",
    cell: (prescription) => (
      <Button size="compact-xs" variant="light" color="red" onClick={() => stop(prescription)}>
        Stop
      </Button>
    ),
  };
  const status: Column<MedicationRequest> = {
    title: "Status",
    cell: (each) => <StatusBadge status={each.status} variant="light" />,
  };
  const prescribe = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(`/patients/${patient.id}/medications/new`)}>
      Prescribe
    </Button>
  );
  return (
    <>
      <Page title="Active medications" region="active-medications" actions={prescribe}>
        <RecordTable
          columns={[...COLUMNS, action]}
          records={now?.filter((each) => each.status === "active")}
          none="No active medications"
        />
      </Page>
      <Page title="Past medications" region="past-medications">
        <RecordTable
          columns={[...COLUMNS, status]}
          records={now?.filter((each) => each.status !== "active")}
          none="No past medications"
        />
      </Page>
    </>
  );
}
