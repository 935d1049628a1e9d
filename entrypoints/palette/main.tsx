import { render } from "preact";
import "../../components/page.css";
import "../../components/palette/palette.css";
import { Palette } from "../../components/palette/palette.tsx";
import { PictureContext } from "../../components/shared/picture-source.ts";
import { sendMessage } from "../../utils/messages/messages.ts";
import { pictureReader } from "../../utils/messages/picture-reader.ts";
import { closeMessage } from "../../utils/palette/page/palette-frame.ts";
import type { PaletteEntry } from "../../utils/palette/palette-entry.ts";

const tabId = Number(new URLSearchParams(location.search).get("tab"));
const inPage = window.parent !== window;
let entries: readonly PaletteEntry[] | null = null;

show();
void read();
// Whoever presses beside it goes on with the EHR.
if (inPage) window.addEventListener("blur", () => close());

async function read(): Promise<void> {
  entries = await sendMessage("readPalette", { tabId });
  show();
}

function close(): void {
  if (inPage) window.parent.postMessage({ [closeMessage]: true }, "*");
  else window.close();
}

async function run({ commandId, action }: PaletteEntry): Promise<void> {
  // Opened before anything is awaited: Chrome takes the key for a gesture only that long.
  if (action.kind === "panel") await chrome.sidePanel.open({ tabId });
  close();
  // A page that is no EHR has nobody who listens.
  await Promise.allSettled([act(action), tellPage(commandId)]);
}

/** A walkthrough may wait for the command. */
async function tellPage(commandId: string | null): Promise<void> {
  if (commandId !== null) await sendMessage("commandChosen", { commandId }, { tabId, frameId: 0 });
}

async function noteRead({ id, kind, commandId }: PaletteEntry): Promise<void> {
  if (kind === "tip") await sendMessage("tipSeen", { tipId: id, tabId });
  await tellPage(commandId).catch(() => undefined);
}

async function act(action: PaletteEntry["action"]): Promise<void> {
  if (action.kind === "start") await sendMessage("startLesson", { tabId, lessonId: action.lessonId });
  if (action.kind === "link") await chrome.tabs.create({ url: action.url });
  if (action.kind === "report") await sendMessage("reportFromPanel", { tabId, category: action.category });
  if (action.kind === "sheet") await chrome.tabs.create({ url: chrome.runtime.getURL(`tip-sheet.html?tab=${tabId}`) });
  if (action.kind === "jump") await sendMessage("jumpIntoOverlay", undefined, { tabId, frameId: 0 });
  if (action.kind === "bar") await sendMessage("barMoved", { place: null });
  if (action.kind === "quiet") await sendMessage("quietChanged", { quiet: action.quiet, tabId });
}

function show(): void {
  render(
    <PictureContext.Provider value={pictureReader}>
      <Palette entries={entries} onRun={(entry) => void run(entry)} onRead={(entry) => void noteRead(entry)} onClose={close} />
    </PictureContext.Provider>,
    document.body,
  );
}
