import type { Resource } from "@medplum/fhirtypes";
import { ResourceTable, useResource } from "@medplum/react";
import { Navigate, useParams } from "react-router";
import { Page } from "./page.tsx";

/** Any one resource, field by field; where Medplum's links lead. A patient is shown as a chart. */
export function RecordPage() {
  const { type = "", id = "" } = useParams();
  const record = useResource<Resource>({ reference: `${type}/${id}` });
  if (type === "Patient") return <Navigate to={`/patients/${id}/summary`} replace />;
  return (
    <Page title="Record" region="record">
      {record && <ResourceTable value={record} ignoreMissingValues />}
    </Page>
  );
}
