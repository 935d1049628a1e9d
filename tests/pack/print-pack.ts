import preact from "@preact/preset-vite";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { createServer } from "vite";
import { compilePack } from "../../utils/packs/compile-pack.ts";
import { pngsOf } from "../../utils/packs/pictures-of.ts";
import { tipSheet } from "../../utils/packs/tip-sheet.ts";
import type { Pack } from "../../utils/protocol/pack.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { localDay } from "../../utils/report/local-day.ts";
import { repository } from "../support/build-extension.ts";

/** A pack's tips and walkthroughs for one role as a page to print, which needs nothing else. @returns an HTML document. */
export async function printPack(pack: Pack, profile: EhrProfile, role: string, language: string): Promise<string> {
  const { views, workflows } = profile;
  const today = localDay(new Date());
  const sheet = tipSheet([compilePack(pack, profile, language)], { roles: [role], views, workflows, today });
  const { view, css, provider } = await loadView();
  const pngs = pngsOf(pack);
  const pictures = { inline: (id: string) => pngs[id] ?? null };
  const title = `${pack.displayName}: ${role}`;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>
<style>${css}</style>
${renderToString(h(provider, { value: pictures, children: h(view, { ...sheet, title, day: `${today} · ${pack.id} ${pack.version}` }) }))}
</html>
`;
}

/** The component as the extension has it. */
async function loadView() {
  const server = await createServer({
    ...{ root: repository, configFile: false, appType: "custom", logLevel: "error", plugins: [preact()] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const loaded = await server.ssrLoadModule("/components/tip-sheet/tip-sheet-view.tsx");
    const { TipSheetView } = loaded as typeof import("../../components/tip-sheet/tip-sheet-view.tsx");
    const { default: css } = await server.ssrLoadModule("/components/tip-sheet/tip-sheet.css?inline");
    const source = await server.ssrLoadModule("/components/shared/picture-source.ts");
    const { PictureContext } = source as typeof import("../../components/shared/picture-source.ts");
    return { view: TipSheetView, css: String(css), provider: PictureContext.Provider };
  } finally {
    await server.close();
  }
}
