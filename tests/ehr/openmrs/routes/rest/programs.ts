import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { PROGRAMS, type Program, programOf } from "../../clinic/programs.ts";
import type { Chart, Enrollment } from "../../people/chart.ts";
import type { Router } from "../../server/router.ts";
import { restDate } from "../present/rest-date.ts";
import { results } from "../present/results.ts";

/** Care programmes and who is enrolled in them. */
export function addProgramRoutes(router: Router): void {
  router.get("program", () => results(PROGRAMS.map(presentProgram)));
  router.get("programenrollment", ({ clinic, query }) => {
    const chart = clinic.chart(query.get("patient"));
    return results(chart.enrollments.map((enrollment) => presentEnrollment(chart, enrollment)));
  });
  router.post("programenrollment", ({ clinic, body }) => {
    const sent = body as { patient?: string; program?: string; dateEnrolled?: string };
    const chart = clinic.chart(sent.patient);
    const enrolledAt = sent.dateEnrolled ? new Date(sent.dateEnrolled) : new Date();
    const enrollment: Enrollment = { uuid: clinic.newUuid(), programUuid: programOf(sent.program).uuid, enrolledAt };
    chart.enrollments.push(enrollment);
    return presentEnrollment(chart, enrollment);
  });
}

function presentProgram(program: Program) {
  return { ...program, name: program.display, allWorkflows: [], concept: program };
}

function presentEnrollment(chart: Chart, { uuid, programUuid, enrolledAt, completedAt }: Enrollment) {
  const program = programOf(programUuid);
  return {
    uuid,
    display: program.display,
    program: presentProgram(program),
    dateEnrolled: restDate(enrolledAt),
    dateCompleted: restDate(completedAt),
    location: { ...DEFAULT_LOCATION, name: DEFAULT_LOCATION.display },
    patient: { uuid: chart.uuid, display: chart.name },
    states: [],
  };
}
