import { parseArgs } from "node:util";
import { startMedplum } from "./start.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "5173" },
    seed: { type: "string", default: "7" },
    patients: { type: "string", default: "24" },
  },
});

const medplum = await startMedplum({
  port: Number(values.port),
  seed: Number(values.seed),
  patients: Number(values.patients),
  onProgress: (message) => console.log(message),
});

console.log(`\nMedplum under test: ${medplum.baseUrl}\n\nUsers`);
for (const user of medplum.users) {
  console.log(`  ${user.username} / ${user.password} (${user.given} ${user.family}, ${user.roles[0]})`);
}
console.log("\nCharts");
for (const chart of medplum.charts) {
  console.log(`  ${chart.uuid}  ${chart.kind.padEnd(8)}  ${chart.name}`);
}
console.log("\nCtrl-C stops.");

process.once("SIGINT", () => void medplum.close());
