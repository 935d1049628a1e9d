/** Read by the Vite of the repository, in the folder to which this one is copied; nothing is imported, so that it reads everywhere. */
export default {
  logLevel: "warn",
  oxc: { jsx: { runtime: "automatic", importSource: "react" } },
  build: { chunkSizeWarningLimit: 10_000, target: "chrome137", reportCompressedSize: false },
};
