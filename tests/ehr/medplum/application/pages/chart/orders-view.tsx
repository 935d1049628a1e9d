import { Button } from "@mantine/core";
import { formatDate } from "@medplum/core";
import type { ServiceRequest } from "@medplum/fhirtypes";
import { StatusBadge, useSearchResources } from "@medplum/react";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { useChart } from "./use-chart.ts";

const COLUMNS: Column<ServiceRequest>[] = [
  { title: "Order", cell: ({ code }) => code?.text },
  { title: "Number", cell: ({ requisition }) => requisition?.value },
  { title: "Priority", cell: ({ priority }) => priority },
  { title: "Reason", cell: ({ reasonCode }) => reasonCode?.[0]?.text },
  { title: "Instructions", cell: ({ note }) => note?.[0]?.text },
  { title: "Ordered", cell: ({ authoredOn }) => formatDate(authoredOn) },
  { title: "Status", cell: ({ status }) => <StatusBadge status={status} variant="light" /> },
];

/** What was ordered of the laboratory and of radiology. */
export function OrdersView() {
  const navigate = useNavigate();
  const { patient, reference } = useChart();
  const [orders] = useSearchResources("ServiceRequest", `subject=${reference.reference}&_sort=-authored&_count=100`);
  const order = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(`/patients/${patient.id}/orders/new`)}>
      New order
    </Button>
  );
  return (
    <Page title="Orders" region="orders" actions={order}>
      <RecordTable columns={COLUMNS} records={orders} none="No orders" />
    </Page>
  );
}
