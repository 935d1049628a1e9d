import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { PracticeFile } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";

/** How a small practice EHR behaves; everything has a default. */
export interface SmallPracticeOptions {
  /** Charts that its list shows. */
  charts?: string[];
  marked?: boolean;
  /** A chart that opens another one's page. */
  opensInstead?: { asked: string; opened: string };
}

/** A practice EHR of three pages, real HTTP and HTML: log-in, a list of patients, a chart with its medications. */
export async function startSmallPractice({
  charts = ["ann", "ben", "eve"],
  marked = true,
  opensInstead,
}: SmallPracticeOptions = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/who") {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ place: "Ward North" }));
      return;
    }
    const chart = pathname.match(/^\/patient\/([^/]+)\/medications$/)?.[1];
    if (chart && opensInstead?.asked === chart) {
      response.writeHead(302, { location: `/patient/${opensInstead.opened}/medications` }).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageOf(pathname, chart, charts, marked));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(pathname: string, chart: string | undefined, charts: readonly string[], marked: boolean): string {
  const banner = marked ? "<p id='practice'>Practice</p>" : "";
  if (pathname === "/login") {
    return `${banner}<form action="/list"><input id="name"><input id="secret" type="password"><button>Log in</button></form>`;
  }
  const head = `${banner}<nav id="menu"><a href="/list">Patients</a></nav>`;
  if (chart === undefined) {
    return `${head}<h1>Patients</h1>${charts.map((id) => `<p><a href="/patient/${id}/medications">Chart of ${id}</a></p>`).join("")}`;
  }
  return `${head}<h1>Medications</h1><h2>${chart}</h2><h3>Ward North</h3><p>Refill ${chart === "ben" ? "due" : "done"}</p>
    <label><input type="radio" name="route">Oral</label><button>Prescribe</button>`;
}

/** A profile that knows these pages, and nothing of their words. */
export const smallProfile = {
  format: 1,
  id: "small",
  version: "1.0.0",
  displayName: "Small",
  ehrVersion: "1",
  font: { family: "sans-serif" },
  basePath: "/",
  views: [
    { id: "list", title: "Patients", capture: "full" },
    { id: "medications", title: "Medications", capture: "full" },
  ],
  routes: [
    { id: "list", template: "/list", view: "list" },
    { id: "medications", template: "/patient/:patient/medications", view: "medications", chart: "patient" },
  ],
  workflows: [],
  person: {
    endpoint: "/who",
    signedIn: "place",
    id: "place",
    roles: { path: "place", map: {} },
    unit: { path: "place", map: {} },
  },
  zones: { patient: [], keepClear: [], sections: [], placeAttributes: ["id"], opaque: [] },
  statusBar: { corner: "bottom-right", right: 16, bottom: 16 },
  vocabulary: { labels: [], icons: [], boxes: [], tables: [], spots: [], hooks: [], expected: {} },
} satisfies EhrProfile;

/** The practice file for it. */
export const smallPractice = {
  format: 1,
  profile: "small",
  marker: "#practice",
  signIn: {
    address: "/login",
    steps: [{ type: "username", into: "#name" }, { type: "password", into: "#secret" }, { press: "Enter" }],
    signedIn: "#menu",
  },
  users: [
    { role: "nurse", username: "nora", password: "one" },
    { role: "physician", username: "paul", password: "two" },
  ],
  environments: [{ id: "small", at: { origin: "http://127.0.0.1:1" }, charts: ["ann", "ben", "eve"] }],
  terms: [],
  views: [{ view: "list" }, { view: "medications" }],
} satisfies PracticeFile;
