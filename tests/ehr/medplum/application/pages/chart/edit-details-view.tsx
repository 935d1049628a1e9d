import { showNotification } from "@mantine/notifications";
import { normalizeOperationOutcome } from "@medplum/core";
import type { OperationOutcome } from "@medplum/fhirtypes";
import { ResourceForm, useMedplum } from "@medplum/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { useChart } from "./use-chart.ts";

/** Changing what the register knows: Medplum's form of the whole Patient. */
export function EditDetailsView() {
  const medplum = useMedplum();
  const navigate = useNavigate();
  const { patient } = useChart();
  const [outcome, setOutcome] = useState<OperationOutcome>();
  return (
    <Page title="Edit details" region="details-form">
      <ResourceForm
        defaultValue={patient}
        outcome={outcome}
        onSubmit={async (changed) => {
          try {
            await medplum.updateResource(changed);
            showNotification({ message: "Details saved", color: "green" });
            navigate(`/patients/${patient.id}/details`);
          } catch (error) {
            setOutcome(normalizeOperationOutcome(error));
          }
        }}
      />
    </Page>
  );
}
