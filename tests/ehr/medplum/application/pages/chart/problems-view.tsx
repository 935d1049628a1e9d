import { formatDate } from "@medplum/core";
import type { AllergyIntolerance, Condition, Immunization } from "@medplum/fhirtypes";
import { StatusBadge, useSearchResources } from "@medplum/react";
import { Page } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { useChart } from "./use-chart.ts";

const PROBLEMS: Column<Condition>[] = [
  { title: "Problem", cell: ({ code }) => code?.text },
  { title: "Onset", cell: ({ onsetDateTime }) => formatDate(onsetDateTime) },
  { title: "Comment", cell: ({ note }) => note?.[0]?.text },
  { title: "Status", cell: ({ clinicalStatus }) => <StatusBadge status={clinicalStatus?.text ?? ""} variant="light" /> },
];

const ALLERGIES: Column<AllergyIntolerance>[] = [
  { title: "Allergen", cell: ({ code }) => code?.text },
  { title: "Reaction", cell: ({ reaction }) => reaction?.[0]?.manifestation[0]?.text },
  { title: "Criticality", cell: ({ criticality }) => criticality },
  { title: "Comment", cell: ({ note }) => note?.[0]?.text },
];

const VACCINES: Column<Immunization>[] = [
  { title: "Vaccine", cell: ({ vaccineCode }) => vaccineCode.text },
  { title: "Given", cell: ({ occurrenceDateTime }) => formatDate(occurrenceDateTime) },
  { title: "Lot", cell: ({ lotNumber }) => lotNumber },
];

/** Problems, allergies and vaccines. */
export function ProblemsView() {
  const { reference } = useChart();
  const [problems] = useSearchResources("Condition", `subject=${reference.reference}&_count=100`);
  const [allergies] = useSearchResources("AllergyIntolerance", `patient=${reference.reference}&_count=100`);
  const [vaccines] = useSearchResources("Immunization", `patient=${reference.reference}&_count=100`);
  return (
    <>
      <Page title="Problem list" region="problems">
        <RecordTable columns={PROBLEMS} records={problems} none="No problems" />
      </Page>
      <Page title="Allergies" region="allergies">
        <RecordTable columns={ALLERGIES} records={allergies} none="No known allergies" />
      </Page>
      <Page title="Immunizations" region="immunizations">
        <RecordTable columns={VACCINES} records={vaccines} none="No immunizations" />
      </Page>
    </>
  );
}
