import { Button, SegmentedControl } from "@mantine/core";
import { formatDate } from "@medplum/core";
import type { Task } from "@medplum/fhirtypes";
import { MedplumLink, StatusBadge, useMedplum, useSearchResources } from "@medplum/react";
import { useState } from "react";
import { Page } from "./page.tsx";
import { type Column, RecordTable } from "./record-table.tsx";

const KINDS = [
  { label: "Open", value: "requested,in-progress" },
  { label: "Completed", value: "completed" },
];

/** What waits to be done, over all patients. */
export function TasksPage() {
  const medplum = useMedplum();
  const [statuses, setStatuses] = useState("requested,in-progress");
  const [done, setDone] = useState<string[]>([]);
  const [tasks] = useSearchResources("Task", `status=${statuses}&_sort=-authored-on&_count=100`);
  const complete = async (task: Task) => {
    await medplum.updateResource({ ...task, status: "completed" });
    setDone([...done, task.id ?? ""]);
  };
  const columns: Column<Task>[] = [
    { title: "Task", cell: ({ code }) => code?.text },
    {
      title: "Patient",
      cell: (task) => (
        <MedplumLink fz="sm" to={chartOf(task)}>
          {task.for?.display}
        </MedplumLink>
      ),
    },
    { title: "Details", cell: ({ description }) => description },
    { title: "Priority", cell: ({ priority }) => priority },
    { title: "Due", cell: ({ restriction }) => formatDate(restriction?.period?.end) },
    { title: "Owner", cell: ({ owner }) => owner?.display },
    { title: "Status", cell: ({ status }) => <StatusBadge status={status} variant="light" /> },
    {
      title: "Action",
      cell: (task) => (
        <Button size="compact-xs" variant="light" disabled={task.status === "completed"} onClick={() => complete(task)}>
          Complete
        </Button>
      ),
    },
  ];
  return (
    <Page
      title="Tasks"
      region="tasks"
      actions={<SegmentedControl size="xs" data={KINDS} value={statuses} onChange={setStatuses} />}
    >
      <RecordTable
        columns={columns}
        records={tasks?.filter(({ id = "", status }) => status === "completed" || !done.includes(id))}
        none="Nothing waits"
      />
    </Page>
  );
}

function chartOf(task: Task): string {
  return `/patients/${task.for?.reference?.split("/")[1]}/summary`;
}
