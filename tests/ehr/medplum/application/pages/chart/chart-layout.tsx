import { Tabs } from "@mantine/core";
import { formatHumanName } from "@medplum/core";
import type { Patient } from "@medplum/fhirtypes";
import { Loading, useResource } from "@medplum/react";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import { PatientBanner } from "./patient-banner.tsx";
import type { ChartContext } from "./use-chart.ts";

const TABS = [
  ["summary", "Summary"],
  ["timeline", "Timeline"],
  ["visits", "Visits"],
  ["problems", "Problems"],
  ["medications", "Medications"],
  ["orders", "Orders"],
  ["results", "Results"],
  ["details", "Details"],
] as const;

/** A patient's chart: who it is, the tabs, and the view that was chosen. */
export function ChartLayout() {
  const { patient: id = "" } = useParams();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const reference = { reference: `Patient/${id}` };
  const patient = useResource<Patient>(reference);
  if (!patient || patient.id !== id) return <Loading />;
  const context: ChartContext = { patient, reference: { ...reference, display: formatHumanName(patient.name?.[0]) } };
  return (
    <article key={id}>
      <PatientBanner patient={patient} />
      <Tabs value={pathname.split("/")[3] ?? ""} onChange={(tab) => navigate(`/patients/${id}/${tab}`)} data-region="chart-tabs">
        <Tabs.List bg="var(--mantine-color-body)">
          {TABS.map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Outlet context={context} />
    </article>
  );
}
