import { Button } from "@mantine/core";
import { ResourceTable } from "@medplum/react";
import { IconEdit } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { useChart } from "./use-chart.ts";

/** What the register knows of the patient. */
export function DetailsView() {
  const navigate = useNavigate();
  const { patient } = useChart();
  const edit = (
    <Button leftSection={<IconEdit size={16} />} onClick={() => navigate(`/patients/${patient.id}/details/edit`)}>
      Edit
    </Button>
  );
  return (
    <Page title="Details" region="details" actions={edit}>
      <ResourceTable value={patient} ignoreMissingValues />
    </Page>
  );
}
