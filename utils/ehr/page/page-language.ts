/** Language that the EHR speaks, as its page says; English where it does not say. */
export function pageLanguage(): string {
  return document.documentElement.lang || "en";
}
