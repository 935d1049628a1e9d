import { escapeXml } from "../../utils/scene/escape-xml.ts";
import type { Proof } from "./prove.ts";

/** The proof as one page of HTML that needs nothing else: to be read, printed, signed and filed. */
export function proofPage(proof: Proof): string {
  const { profile, checks, unreached, sample } = proof;
  const holds = checks.every((check) => check.holds);
  const title = `Proof of capture: ${profile.displayName}, profile ${profile.id} ${profile.version}`;
  const facts: [string, string][] = [
    ["Made", `${proof.made.toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["EHR", `${profile.displayName} at ${proof.origin}, environment ${proof.environment}`],
    ["Profile", `${profile.id} ${profile.version}, SHA-256 ${proof.digest}`],
    ["Elbow", proof.elbowVersion],
    ["Charts", `${proof.charts} synthetic charts that the vocabulary was not learned from`],
    ["Users", proof.users.join(", ")],
    ["Pages", `${proof.pages} pages, of each a report by the extension as it ships, opened by a backlog of this run`],
  ];
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p class="verdict ${holds ? "holds" : "fails"}">${holds ? "Every check holds." : "Not every check holds. Do not ship this profile."}</p>`,
    `<dl>${facts.map(([term, text]) => `<dt>${term}</dt><dd>${escapeXml(text)}</dd>`).join("")}</dl>`,
    "<h2>Checks</h2>",
    `<table><thead><tr><th scope="col">What was looked for</th><th scope="col">Found</th><th scope="col">Needed</th><th scope="col">Result</th></tr></thead><tbody>`,
    ...checks.map(
      ({ says, figure, needed, holds: one }) =>
        `<tr><td>${escapeXml(says)}</td><td>${figure}</td><td>${needed}</td><td class="${one ? "holds" : "fails"}">${one ? "holds" : "fails"}</td></tr>`,
    ),
    "</tbody></table>",
    proof.examples.length > 0 ? `<h2>What failed</h2>${list(proof.examples)}` : "",
    "<h2>What this does not show</h2>",
    list([
      "What reporters type. Words are compared with what is barred on the screen and with patterns of identifiers; a name that is not on the screen is not found.",
      "Views that are not listed in the practice file. In a view that the profile does not know, no label of a view is kept.",
      "That a report cannot be joined with the EHR's access log by time and unit. It can.",
      ...unreached.map((one) => `Not reached: ${one}`),
    ]),
    sample ? `<h2>What a report held</h2>${sampleOf(sample)}` : "",
    "<h2>Raw and drawn</h2>",
    ...proof.pictures.map(({ title: of, raw, drawn }) => figure(of, raw, drawn)),
    "<h2>Approved</h2>",
    `<table class="sign"><thead><tr><th scope="col">As</th><th scope="col">Name</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead><tbody><tr><td>Privacy officer</td><td></td><td></td><td></td></tr><tr><td>Desktop IT</td><td></td><td></td><td></td></tr></tbody></table>`,
  ];
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title><style>${style}</style></head><body>${body.join("\n")}</body></html>\n`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeXml(item)}</li>`).join("")}</ul>`;
}

function sampleOf({ scene, ...part }: NonNullable<Proof["sample"]>): string {
  const [frame] = scene?.frames ?? [];
  const counts = frame
    ? `${frame.labels.length} labels, ${frame.icons.length} icons, ${frame.bars.length} bars, ${frame.boxes.length + frame.neutral.length} boxes`
    : "none";
  return [
    "<p>The first capture of this run, whole. Its scene is at the end: whole numbers, and ids of the profile.</p>",
    `<pre>${escapeXml(JSON.stringify(part, null, 2))}</pre>`,
    `<details><summary>Its scene: ${counts}</summary><pre>${escapeXml(JSON.stringify(scene))}</pre></details>`,
  ].join("");
}

function figure(title: string, raw: Uint8Array, drawn: Uint8Array): string {
  const image = (png: Uint8Array, what: string) =>
    `<img alt="${escapeXml(`${title}, ${what}`)}" src="data:image/png;base64,${Buffer.from(png).toString("base64")}">`;
  return `<figure><figcaption>${escapeXml(title)}: what the practice EHR showed, and what the report shows</figcaption>${image(raw, "raw")}${image(drawn, "drawn")}</figure>`;
}

const style = `
:root{color-scheme:light;font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;color:#1f1b24}
body{max-width:1100px;margin:32px auto;padding:0 24px}
h1{font-size:24px;line-height:1.25;margin:0 0 8px}h2{font-size:18px;margin:32px 0 8px}
.verdict{font-weight:600;font-size:17px}.holds{color:#1c6b36}.fails{color:#b3261e;font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt{color:#5d5766}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #dcd8e2}
td:nth-child(n+2){white-space:nowrap}.sign td{height:40px}
pre{background:#f5f4f7;padding:12px;overflow-x:auto;font-size:12px;line-height:1.4;white-space:pre-wrap;overflow-wrap:anywhere}
figure{margin:0 0 24px;break-inside:avoid}figcaption{margin-bottom:4px}img{width:calc(50% - 4px);border:1px solid #dcd8e2;margin-right:4px}
@media print{body{margin:0;max-width:none}details{display:none}}
`;
