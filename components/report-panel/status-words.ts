export type ReportStatus = "captured" | "received" | "undone" | "refused";

/** *Captured* is on this device, *received* is on the server; the two are never mixed up. */
export function statusWords(status: ReportStatus, offline: boolean): string {
  switch (status) {
    case "captured":
      return offline ? "Captured. It will be sent when the network is back." : "Captured. Sending.";
    case "received":
      return "Received.";
    case "undone":
      return "Undone. This report is withdrawn.";
    case "refused":
      return "The server did not take it. It stays on this device; if it matters now, call the help desk.";
  }
}
