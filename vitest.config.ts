import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** Unit tests stand beside their modules; `tests/` holds what needs more than one module, or a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: "unit",
          include: ["utils/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "tests/ehr/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts"],
          globalSetup: ["server/support/shared-postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "end to end",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/global-setup.ts"],
          // One browser at a time: these tests type and click.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
