import { parseSearchRequest, type SearchRequest } from "@medplum/core";
import type { MedicationRequest } from "@medplum/fhirtypes";
import { SearchControl } from "@medplum/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page } from "./page.tsx";

/** What was prescribed lately, over all patients. */
export function PrescriptionsPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useState<SearchRequest>(() =>
    parseSearchRequest(
      "MedicationRequest?_count=20&_total=accurate&_sort=-authoredon&_fields=medication[x],subject,requester,status,authoredOn",
    ),
  );
  return (
    <Page title="Prescriptions" region="prescriptions">
      <SearchControl
        search={search}
        onChange={({ definition }) => setSearch(definition)}
        onClick={({ resource }) => navigate(`/patients/${patientOf(resource as MedicationRequest)}/medications`)}
      />
    </Page>
  );
}

function patientOf({ subject }: MedicationRequest): string {
  return subject.reference?.split("/")[1] ?? "";
}
