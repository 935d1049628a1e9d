import { parseArgs } from "node:util";
import { startOpenmrs } from "./start.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "5171" },
    seed: { type: "string", default: "7" },
    patients: { type: "string", default: "24" },
  },
});

const openmrs = await startOpenmrs({
  port: Number(values.port),
  seed: Number(values.seed),
  patients: Number(values.patients),
  onProgress: (message) => console.log(message),
});

console.log(`\nOpenMRS under test: ${openmrs.baseUrl}\n\nUsers`);
for (const user of openmrs.users) {
  console.log(`  ${user.username} / ${user.password} (${user.display}, ${user.roles[0]})`);
}
console.log("\nCharts");
for (const chart of openmrs.charts) {
  console.log(`  ${chart.uuid}  ${chart.kind.padEnd(8)}  ${chart.name}`);
}
console.log("\nCtrl-C stops.");

process.once("SIGINT", async () => {
  const misses = openmrs.misses();
  if (misses.length > 0) {
    console.log(`\nNot answered properly:\n  ${misses.join("\n  ")}`);
  }
  await openmrs.close();
});
