const form = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-US", options);
const LONG = { month: "short", day: "numeric", year: "numeric" } as const;

/** Medplum's formatDate reads the day in UTC. */
const DAYS_IN_UTC = [form({ timeZone: "UTC" }), form({ ...LONG, timeZone: "UTC" })];
const MOMENTS = [
  form({}),
  form(LONG),
  form({ dateStyle: "short", timeStyle: "medium" }),
  form({ dateStyle: "short", timeStyle: "short" }),
  form({ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }),
  form({ hour: "numeric", minute: "2-digit" }),
];

/** An ISO date or moment in the forms in which the EHR (in American English, in this machine's time zone) shows it. */
export function dateForms(iso: string): string[] {
  const moment = new Date(iso);
  const forms = iso.includes("T") ? [...DAYS_IN_UTC, ...MOMENTS] : DAYS_IN_UTC;
  return [iso.slice(0, 10), ...forms.map((each) => each.format(moment))];
}
