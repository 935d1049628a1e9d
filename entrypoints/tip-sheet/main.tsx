import { render } from "preact";
import "../../components/page.css";
import "../../components/tip-sheet/tip-sheet.css";
import { PictureContext } from "../../components/shared/picture-source.ts";
import { TipSheetView } from "../../components/tip-sheet/tip-sheet-view.tsx";
import { sendMessage } from "../../utils/messages/messages.ts";

void show();

/** A sheet for the person in the tab beside which it was asked for; the browser prints it, also as a PDF. */
async function show(): Promise<void> {
  const tabId = Number(new URLSearchParams(location.search).get("tab"));
  const sheet = await sendMessage("readTipSheet", { tabId });
  if (!sheet) return;
  document.title = sheet.title;
  render(
    <PictureContext.Provider value={{ inline: (id) => sheet.pictures[id] ?? null }}>
      <TipSheetView {...sheet} />
    </PictureContext.Provider>,
    document.body,
  );
  await Promise.allSettled(Array.from(document.images, async (image) => await image.decode()));
  window.print();
}
