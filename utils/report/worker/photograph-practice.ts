import { maximumPhotograph, type PhotographPart } from "../../protocol/report.ts";
import { frameAnswererName } from "../frame-answer.ts";

/** Widest picture that is kept, pixels; then smaller and smaller, until it fits into a part. */
const widths = [1_440, 1_080, 720];
const quality = 0.8;

/**
 * Photographs a tab that shows the practice environment. This is the only place that photographs anything: the page must be in front
 * and carry the practice mark, before and after, in one and the same document.
 *
 * @returns `null` wherever anything is in doubt, and where Chrome does not allow it: it does after the toolbar button and the shortcut,
 * and not after a click in the page.
 */
export async function photographPractice(
  tabId: number,
  reportId: string,
  practiceOrigins: readonly string[],
): Promise<PhotographPart | null> {
  if (practiceOrigins.length === 0) return null;
  // Somebody may go to another tab and come back between the two looks.
  let changed = false;
  const noteChange = () => {
    changed = true;
  };
  chrome.tabs.onActivated.addListener(noteChange);
  try {
    const before = await practiceDocument(tabId, practiceOrigins);
    if (before === null) return null;
    const address = await chrome.tabs.captureVisibleTab(before.windowId, { format: "png" });
    const after = await practiceDocument(tabId, practiceOrigins);
    if (changed || after?.documentId !== before.documentId || after.windowId !== before.windowId) return null;
    return await encode(address, reportId);
  } catch {
    return null;
  } finally {
    chrome.tabs.onActivated.removeListener(noteChange);
  }
}

interface PracticeDocument {
  windowId: number;
  documentId: string;
}

/** The document in front of the tab, if it is of the practice environment. */
async function practiceDocument(tabId: number, practiceOrigins: readonly string[]): Promise<PracticeDocument | null> {
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    injectImmediately: true,
    func: (name: string) =>
      (globalThis as unknown as Record<string, { mayBePhotographed(): boolean } | undefined>)[name]?.mayBePhotographed() ?? false,
    args: [frameAnswererName],
  });
  if (answer?.result !== true || !answer.documentId) return null;
  // Looked at last: what is photographed is whatever the window shows.
  const tab = await chrome.tabs.get(tabId);
  if (!tab.active || tab.status !== "complete" || !practiceOrigins.includes(URL.parse(tab.url ?? "")?.origin ?? "")) return null;
  return { windowId: tab.windowId, documentId: answer.documentId };
}

async function encode(address: string, reportId: string): Promise<PhotographPart | null> {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  for (const widest of widths) {
    const width = Math.min(widest, bitmap.width);
    const height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, width, height);
    const webp = await toBase64(await canvas.convertToBlob({ type: "image/webp", quality }));
    if (webp.length <= maximumPhotograph) return { kind: "photograph", protocol: 1, reportId, width, height, webp };
  }
  return null;
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
