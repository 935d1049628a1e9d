import { Loader, NavLink, Text } from "@mantine/core";
import { formatDateTime } from "@medplum/core";
import { DiagnosticReportDisplay, useSearchResources } from "@medplum/react";
import { useState } from "react";
import { Page } from "../page.tsx";
import { useChart } from "./use-chart.ts";

/** Laboratory reports, one of them open. */
export function ResultsView() {
  const { reference } = useChart();
  const [reports] = useSearchResources("DiagnosticReport", `subject=${reference.reference}&_sort=-issued&_count=50`);
  const [chosen, setChosen] = useState<string>();
  const open = reports?.find(({ id }) => id === chosen) ?? reports?.[0];
  return (
    <Page title="Results" region="results">
      {!reports && <Loader size="sm" />}
      {reports?.length === 0 && <Text c="dimmed">No results</Text>}
      {open && (
        <div className="report-list">
          <nav aria-label="Reports">
            {reports?.map(({ id, code, issued }) => (
              <NavLink
                key={id}
                active={id === open.id}
                label={code.text}
                description={formatDateTime(issued)}
                onClick={() => setChosen(id)}
              />
            ))}
          </nav>
          <DiagnosticReportDisplay key={open.id} value={open} hideSubject hideSpecimenInfo />
        </div>
      )}
    </Page>
  );
}
