/** The time of day of an ISO moment, as people here write it. */
export function formatTime(moment: string | undefined): string {
  return moment ? new Date(moment).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" }) : "";
}
