import { showNotification } from "@mantine/notifications";
import { createReference, getQuestionnaireAnswers } from "@medplum/core";
import type { QuestionnaireResponse } from "@medplum/fhirtypes";
import { QuestionnaireForm, useMedplum, useMedplumProfile } from "@medplum/react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { useChart } from "./use-chart.ts";

/** Prescribing: a Questionnaire of the hospital becomes a MedicationRequest. */
export function MedicationFormView() {
  const medplum = useMedplum();
  const profile = useMedplumProfile();
  const navigate = useNavigate();
  const { patient, reference } = useChart();
  const prescribe = async (response: QuestionnaireResponse) => {
    const answers = getQuestionnaireAnswers(response);
    await medplum.createResource({
      resourceType: "MedicationRequest",
      status: "active",
      intent: "order",
      subject: reference,
      authoredOn: new Date().toISOString(),
      medicationCodeableConcept: { text: answers.medication?.valueString },
      dosageInstruction: [{ text: answers.directions?.valueString, asNeededBoolean: answers["as-needed"]?.valueBoolean }],
      dispenseRequest: {
        quantity: { value: answers.quantity?.valueInteger },
        numberOfRepeatsAllowed: answers.refills?.valueInteger,
      },
      reasonCode: answers.reason?.valueString ? [{ text: answers.reason.valueString }] : undefined,
      note: answers.note?.valueString ? [{ text: answers.note.valueString }] : undefined,
      requester: profile?.resourceType === "Practitioner" ? createReference(profile) : undefined,
    });
    showNotification({ message: "Prescription signed", color: "green" });
    navigate(`/patients/${patient.id}/medications`);
  };
  return (
    <Page title="New prescription" region="medication-form">
      <QuestionnaireForm
        questionnaire={{ reference: "Questionnaire/prescription" }}
        subject={reference}
        submitButtonText="Sign prescription"
        onSubmit={prescribe}
      />
    </Page>
  );
}
