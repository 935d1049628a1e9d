import { Button, Group, Stack, Text } from "@mantine/core";
import { showNotification } from "@mantine/notifications";
import { createReference, formatDateTime } from "@medplum/core";
import type { Patient, Schedule, Slot } from "@medplum/fhirtypes";
import { ResourceInput, Scheduler, useMedplum, useSearchOne } from "@medplum/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page } from "./page.tsx";

/** Finding a free slot, and booking it for a patient. */
export function BookAppointmentPage() {
  const medplum = useMedplum();
  const navigate = useNavigate();
  const [schedule] = useSearchOne<"Schedule">("Schedule");
  const [slot, setSlot] = useState<Slot>();
  const [patient, setPatient] = useState<Patient>();

  const book = async (actors: { schedule: Schedule; slot: Slot; patient: Patient }) => {
    await medplum.createResource({
      resourceType: "Appointment",
      status: "booked",
      start: actors.slot.start,
      end: actors.slot.end,
      slot: [createReference(actors.slot)],
      participant: [
        { actor: createReference(actors.patient), status: "accepted" },
        { actor: actors.schedule.actor[0], status: "accepted" },
      ],
    });
    showNotification({ message: "Appointment booked", color: "green" });
    navigate("/schedule");
  };

  return (
    <Page title="Book appointment" region="book-appointment">
      {schedule && (
        <Scheduler schedule={schedule} onSelectSlot={setSlot}>
          {slot && (
            <Stack>
              <h3>Patient</h3>
              <Text>{formatDateTime(slot.start)}</Text>
              <ResourceInput<Patient> resourceType="Patient" name="patient" onChange={setPatient} />
              <Group>
                <Button disabled={!patient} onClick={() => patient && book({ schedule, slot, patient })}>
                  Book
                </Button>
              </Group>
            </Stack>
          )}
        </Scheduler>
      )}
    </Page>
  );
}
