import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { VISIT_ATTRIBUTE_TYPES, visitTypeOf } from "../../clinic/visit-types.ts";
import type { Chart, Visit } from "../../people/chart.ts";
import { presentEncounter } from "./present-encounter.ts";
import { presentPatient } from "./present-patient.ts";
import { restDate } from "./rest-date.ts";

/** A visit in the form of the REST API, with its encounters. */
export function presentVisit(chart: Chart, visit: Visit) {
  const visitType = visitTypeOf(visit.visitTypeUuid);
  return {
    uuid: visit.uuid,
    display: `${visitType.display} @ ${DEFAULT_LOCATION.display}`,
    visitType: { ...visitType, name: visitType.display },
    location: { ...DEFAULT_LOCATION, name: DEFAULT_LOCATION.display },
    startDatetime: restDate(visit.startedAt),
    stopDatetime: restDate(visit.stoppedAt),
    patient: presentPatient(chart),
    encounters: chart.encounters
      .filter(({ visitUuid }) => visitUuid === visit.uuid)
      .map((encounter) => presentEncounter(chart, encounter)),
    attributes: visit.attributes.map(({ uuid, typeUuid, value }) => ({
      uuid,
      display: value,
      value,
      attributeType: presentVisitAttributeType(typeUuid),
    })),
    voided: false,
  };
}

/** A type of visit attribute in the form of the REST API; all of them are free text. */
export function presentVisitAttributeType(typeUuid: string | undefined) {
  const type = VISIT_ATTRIBUTE_TYPES.find(({ uuid }) => uuid === typeUuid);
  return {
    uuid: typeUuid,
    display: type?.display ?? "Attribute",
    name: type?.display ?? "Attribute",
    datatypeClassname: "org.openmrs.customdatatype.datatype.FreeTextDatatype",
    datatypeConfig: null,
    minOccurs: 0,
  };
}
