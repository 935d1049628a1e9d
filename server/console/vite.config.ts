import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** Builds the console's pages. Nothing is inlined: the content security policy allows no inline script, style or data URL. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/console/",
  plugins: [preact()],
  publicDir: false,
  logLevel: "warn",
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome137",
  },
});
