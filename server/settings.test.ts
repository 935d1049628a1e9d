import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("arguments win over the environment, which wins over defaults", () => {
  expect(readSettings([], {})).toEqual({ port: 4178, data: ".data" });
  expect(readSettings(["--port", "5000"], { PORT: "6000", ELBOW_DATA: "/srv/elbow" })).toMatchObject({
    port: 5000,
    data: "/srv/elbow",
  });
});

test("wrong settings are named by how they are given", () => {
  expect(() => readSettings(["--port", "many"], {})).toThrow("--port (or PORT)");
  expect(() => readSettings([], { DATABASE_URL: "mysql://x" })).toThrow("DATABASE_URL");
});
