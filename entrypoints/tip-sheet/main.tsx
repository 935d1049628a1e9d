import { render } from "preact";
import "../../components/page.css";
import "../../components/tip-sheet/tip-sheet.css";
import { TipSheetView } from "../../components/tip-sheet/tip-sheet-view.tsx";
import { sendMessage } from "../../utils/messages/messages.ts";

void show();

/** A sheet for the person in the tab beside which it was asked for; the browser prints it, also as a PDF. */
async function show(): Promise<void> {
  const tabId = Number(new URLSearchParams(location.search).get("tab"));
  const sheet = await sendMessage("readTipSheet", { tabId });
  if (!sheet) return;
  document.title = sheet.title;
  render(<TipSheetView {...sheet} />, document.body);
  window.print();
}
