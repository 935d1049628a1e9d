import { Badge, Group } from "@mantine/core";
import { calculateAgeString, formatHumanName, type WithId } from "@medplum/core";
import type { Patient } from "@medplum/fhirtypes";
import { InfoBar, ResourceAvatar, useSearchResources } from "@medplum/react";
import type { ReactNode } from "react";

/** Who the patient is, always in view: name, number, birth date, sex, allergies. */
export function PatientBanner({ patient }: { patient: WithId<Patient> }) {
  const [allergies] = useSearchResources("AllergyIntolerance", `patient=Patient/${patient.id}&_count=50`);
  return (
    <section className="chart-banner" data-region="patient-banner" aria-label="Patient banner">
      <InfoBar>
        <ResourceAvatar value={patient} size="lg" />
        <Entry name="Patient">{formatHumanName(patient.name?.[0])}</Entry>
        <Entry name="MRN">{patient.identifier?.[0]?.value}</Entry>
        <Entry name="Date of birth">{patient.birthDate}</Entry>
        <Entry name="Age">{patient.birthDate && calculateAgeString(patient.birthDate)}</Entry>
        <Entry name="Sex">{patient.gender}</Entry>
        <Entry name="Allergies">
          <Group gap={4} component="span">
            {allergies?.map(({ id, code }) => (
              <Badge key={id} color="red" variant="light" size="sm">
                {code?.text}
              </Badge>
            ))}
            {allergies?.length === 0 && "None known"}
          </Group>
        </Entry>
      </InfoBar>
    </section>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <InfoBar.Entry>
      <InfoBar.Key>{name}</InfoBar.Key>
      <InfoBar.Value>
        <span className="chart-banner-value">{children}</span>
      </InfoBar.Value>
    </InfoBar.Entry>
  );
}
