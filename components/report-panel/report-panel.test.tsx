// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { emptyValue, type ReportValue } from "../../utils/report/open-report.ts";
import { ReportPanel, type ReportPanelProps } from "./report-panel.tsx";

let root: HTMLElement;
let props: ReportPanelProps;

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  props = {
    status: "captured",
    offline: false,
    sceneNote: "Values are barred.",
    previewSvg: null,
    site: {
      reportButton: "Report friction",
      safety: { watchers: "patient safety", hours: "every day 7–19 h", phone: "4-5555" },
      chart: { route: "Call extension 4444 and quote {number}.", phone: "extension 4444" },
      words: { mayRestore: true },
    },
    chartNumber: "7KQ-2MN",
    known: [],
    value: emptyValue,
    patientLike: [],
    restored: new Set(),
    comparisonNote: null,
    onRestore: vi.fn(),
    onChange: vi.fn(),
    onUndo: vi.fn(),
    onMark: vi.fn(),
    onClose: vi.fn(),
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (changes: Partial<ReportPanelProps> = {}) => act(() => render(<ReportPanel {...props} {...changes} />, root));
const button = (text: string) =>
  [...root.querySelectorAll("button")].find((each) => each.textContent?.trim() === text) as HTMLElement;
const changed = () => (props.onChange as ReturnType<typeof vi.fn>).mock.lastCall?.[0] as ReportValue;
const status = () => root.querySelector("header [role=status]")?.textContent;

describe("ReportPanel", () => {
  test("takes no focus", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    await show();
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  test("sets a category in one tap and takes it back with a second", async () => {
    await show();
    expect(root.querySelectorAll(".chip")).toHaveLength(9);
    button("too many clicks").click();
    expect(changed()).toEqual({ ...props.value, category: "too-many-clicks" });
    await show({ value: { ...props.value, category: "too-many-clicks" } });
    expect(button("too many clicks").getAttribute("aria-pressed")).toBe("true");
    button("too many clicks").click();
    expect(changed().category).toBeNull();
  });

  test("a known issue of the screen is one tap, and a second tap takes it back; without one nothing is asked", async () => {
    await show();
    expect(root.querySelector(".known")).toBeNull();
    const known = [{ id: "n1", title: "Vitals take long to save" }];
    await show({ known });
    root.querySelector<HTMLElement>(".known-issue")?.click();
    expect(changed()).toEqual({ ...props.value, knownAs: "n1" });
    await show({ known, value: { ...props.value, knownAs: "n1" } });
    root.querySelector<HTMLElement>(".known-issue")?.click();
    expect(changed().knownAs).toBeNull();
  });

  test("says who watches, when, and whom to call as soon as harm is flagged", async () => {
    await show();
    expect(root.textContent).not.toContain("4-5555");
    root.querySelector<HTMLElement>("[role=switch]")?.click();
    expect(changed().couldHarm).toBe(true);
    await show({ value: { ...props.value, couldHarm: true } });
    expect(root.textContent).toContain("patient safety, every day 7–19 h");
    expect(root.querySelector("a")?.getAttribute("href")).toBe("tel:45555");
  });

  test("happens often and about one patient's chart are one tap each, and the number is shown at once", async () => {
    await show();
    expect(root.textContent).not.toContain("7KQ-2MN");
    button("Happens often").click();
    expect(changed()).toEqual({ ...props.value, happensOften: true });
    button("About one patient's chart").click();
    expect(changed()).toEqual({ ...props.value, aboutChart: true });
    await show({ value: { ...props.value, aboutChart: true } });
    expect(root.textContent).toContain("Call extension 4444 and quote 7KQ-2MN7 K Q 2 M N.");
    expect(root.querySelector(".chart-route a")?.getAttribute("href")).toBe("tel:4444");
  });

  test("strikes out what looks like a patient's, and puts it back by one tap where that is allowed", async () => {
    const words = { ...props.value, words: "for Okafor again" };
    const patientLike = [[4, 10]] as const;
    await show({ value: words, patientLike });
    expect(root.querySelector(".struck-preview")?.innerHTML).toBe("for <del>Okafor</del> again");
    button("Put back Okafor").click();
    expect(props.onRestore).toHaveBeenCalledWith("Okafor");
    await show({ value: words, patientLike, restored: new Set(["Okafor"]) });
    expect(root.querySelector("del")).toBeNull();
    expect(button("Strike out Okafor").getAttribute("aria-pressed")).toBe("true");
    await show({ value: words, patientLike, site: { ...props.site, words: { mayRestore: false } } });
    expect(root.querySelector("del")?.textContent).toBe("Okafor");
    expect(root.querySelector(".struck-part")).toBeNull();
  });

  test("offers pin, arrow and box, and no mark where there is no picture", async () => {
    await show({ previewSvg: "<svg/>" });
    for (const [name, kind] of [
      ["Pin", "pin"],
      ["Arrow", "arrow"],
      ["Box", "box"],
    ] as const) {
      button(name).click();
      expect(props.onMark).toHaveBeenLastCalledWith(kind);
    }
    await show({ previewSvg: null });
    expect(root.querySelector(".mark-button")).toBeNull();
    expect(root.textContent).toContain("Values are barred.");
  });

  test("tells captured from received", async () => {
    const received = () => root.querySelectorAll(".report-steps li")[1]?.getAttribute("data-done");
    await show();
    expect([status(), received()]).toEqual(["Captured. Sending.", "false"]);
    await show({ offline: true });
    expect([status(), received()]).toEqual(["Captured. It will be sent when the network is back.", "false"]);
    await show({ status: "received" });
    expect([status(), received()]).toEqual(["Received.", "true"]);
  });

  test("asks for nothing once the report is undone", async () => {
    await show({ status: "undone" });
    expect(root.querySelector("textarea")).toBeNull();
    expect(button("Undo")).toBeUndefined();
  });

  test("draws the preview as an image, in which no script runs", async () => {
    await show({ previewSvg: `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>` });
    expect(root.querySelector("script")).toBeNull();
    expect(root.querySelector("img")?.src.startsWith("data:image/svg+xml,")).toBe(true);
  });
});
