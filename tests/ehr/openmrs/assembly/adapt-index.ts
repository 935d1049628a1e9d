/**
 * Turns the published shell's index.html, which belongs to a demonstration server, into ours: import map and
 * configuration from this server, no service worker.
 */
export function adaptIndex(html: string): string {
  return html
    .replaceAll(/https:\/\/[a-z0-9.-]+\/openmrs\/spa\//g, "/openmrs/spa/")
    .replace("offline: true", "offline: false")
    .replace("configUrls: []", 'configUrls: ["/openmrs/spa/config.json"]');
}
