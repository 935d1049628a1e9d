import { defineContentScript } from "wxt/utils/define-content-script";
import { countPageErrors } from "../utils/friction/page/count-page-errors.ts";

/** In the page's own world, in the top frame: says how many script errors there were. */
export default defineContentScript({
  // The build puts the EHR's origins here (wxt.config.ts).
  matches: [],
  world: "MAIN",
  runAt: "document_start",
  main: countPageErrors,
});
