import { resolve } from "node:path";
import { build } from "vite";

/** Bundles a module of ours into one script that sets `globalThis[name]` to its exports, to be evaluated in a page. */
export async function bundlePageScript(modulePath: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, "../../..", modulePath), formats: ["iife"], name },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`Bundling ${modulePath} gave nothing.`);
  return `${chunk.code}\n;globalThis.${name} = ${name};`;
}
