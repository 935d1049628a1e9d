import { showNotification } from "@mantine/notifications";
import { createReference, getQuestionnaireAnswers } from "@medplum/core";
import type { QuestionnaireResponse, ServiceRequest } from "@medplum/fhirtypes";
import { QuestionnaireForm, useMedplum, useMedplumProfile } from "@medplum/react";
import { useNavigate } from "react-router";
import { Page } from "../page.tsx";
import { useChart } from "./use-chart.ts";

/** Ordering a test: a Questionnaire of the hospital becomes a ServiceRequest. */
export function OrderFormView() {
  const medplum = useMedplum();
  const profile = useMedplumProfile();
  const navigate = useNavigate();
  const { patient, reference } = useChart();
  const order = async (response: QuestionnaireResponse) => {
    const answers = getQuestionnaireAnswers(response);
    await medplum.createResource({
      resourceType: "ServiceRequest",
      status: "active",
      intent: "order",
      subject: reference,
      authoredOn: new Date().toISOString(),
      code: { text: answers.order?.valueString },
      priority: answers.priority?.valueString?.toLowerCase() as ServiceRequest["priority"],
      occurrenceDateTime: answers.collection?.valueDate,
      reasonCode: answers.reason?.valueString ? [{ text: answers.reason.valueString }] : undefined,
      note: answers.note?.valueString ? [{ text: answers.note.valueString }] : undefined,
      requester: profile?.resourceType === "Practitioner" ? createReference(profile) : undefined,
    });
    showNotification({ message: "Order signed", color: "green" });
    navigate(`/patients/${patient.id}/orders`);
  };
  return (
    <Page title="New order" region="order-form">
      <QuestionnaireForm
        questionnaire={{ reference: "Questionnaire/order" }}
        subject={reference}
        submitButtonText="Sign order"
        onSubmit={order}
      />
    </Page>
  );
}
