import { parseSearchRequest, type SearchRequest } from "@medplum/core";
import { SearchControl } from "@medplum/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page } from "./page.tsx";

/** All patients, to be searched, sorted and filtered. */
export function PatientsPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useState<SearchRequest>(() =>
    parseSearchRequest("Patient?_count=20&_total=accurate&_fields=name,identifier,birthDate,gender,address-city"),
  );
  return (
    <Page title="Patients" region="patients">
      <SearchControl
        search={search}
        onChange={({ definition }) => setSearch(definition)}
        onClick={({ resource }) => navigate(`/patients/${resource.id}/summary`)}
      />
    </Page>
  );
}
