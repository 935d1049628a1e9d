/** Selector of what may hold a patient's data: no anchor stands in it, and no text is taken from there. */
export function barredZones(patientZones: readonly string[]): string {
  return [...patientZones, "td", "[role=cell]", "[role=gridcell]"].join(",");
}
