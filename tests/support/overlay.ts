import type { CDPSession, Frame, Page } from "puppeteer";
import { pressAt } from "./press.ts";

export interface OverlayElement {
  text: string;
  label: string | null;
  /** Middle of the element in the window, CSS pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  visible: boolean;
  /** Computed, as `rgb(…)`. */
  background: string;
}

/** Looks into Elbow's closed shadow root, as only a debugger can; the page's own script sees nothing of it. */
export class Overlay {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Elements of the overlay that match a selector. */
  async find(selector: string): Promise<OverlayElement[]> {
    const found = await this.call(
      selector,
      `function (selector) {
          return Array.from(this.querySelectorAll(selector), (element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return {
              text: (element.innerText ?? element.textContent ?? "").trim(),
              label: element.getAttribute("aria-label"),
              x: left + width / 2, y: top + height / 2, width, height,
              visible: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
              background: getComputedStyle(element).backgroundColor,
            };
          });
        }`,
    );
    return (found ?? []) as OverlayElement[];
  }

  /** What is in the overlay now, and its style sheets, as text. */
  async copy(): Promise<{ html: string; css: string }> {
    const copied = await this.call(
      "",
      `function () {
        const css = this.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText)).join(" ");
        return { html: this.innerHTML, css };
      }`,
    );
    if (!copied) throw new Error("There is no overlay.");
    return copied as { html: string; css: string };
  }

  /** Waits for an element and returns the first one. */
  async waitFor(
    selector: string,
    accepts: (element: OverlayElement) => boolean = () => true,
    limit = 10_000,
  ): Promise<OverlayElement> {
    const end = Date.now() + limit;
    for (;;) {
      const element = (await this.find(selector)).find(accepts);
      if (element) return element;
      if (Date.now() > end) throw new Error(`The overlay showed no ${selector} within ${limit} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Clicks by the mouse where the element is, as a person does. */
  async click(selector: string, accepts?: (element: OverlayElement) => boolean): Promise<void> {
    const { x, y } = await this.waitFor(selector, accepts);
    await pressAt(this.page, x, y);
  }

  /** The report panel's frame, once it is seen. */
  async reportFrame(limit = 10_000): Promise<Frame> {
    await this.waitFor(".report-frame", ({ visible }) => visible, limit);
    const end = Date.now() + limit;
    for (;;) {
      const frame = this.page.frames().find((candidate) => candidate.url().includes("/report.html"));
      if (frame && (await frame.$("main").catch(() => null))) return frame;
      if (Date.now() > end) throw new Error(`The report panel did not open within ${limit} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Calls a function on the shadow root. @returns `undefined` where there is none. */
  private async call(argument: string, functionDeclaration: string): Promise<unknown> {
    const session = await this.page.createCDPSession();
    try {
      const objectId = await shadowRootOf(session);
      if (!objectId) return undefined;
      const { result } = await session.send("Runtime.callFunctionOn", {
        ...{ objectId, functionDeclaration, returnByValue: true },
        arguments: [{ value: argument }],
      });
      return result.value;
    } finally {
      await session.detach();
    }
  }
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
}

async function shadowRootOf(session: CDPSession): Promise<string | null> {
  const { root } = await session.send("DOM.getDocument", { depth: 3, pierce: true });
  const html = (root as DomNode).children?.find((child) => (child.children?.length ?? 0) > 0);
  const host = html?.children?.find((child) => child.shadowRoots?.some((shadow) => shadow.shadowRootType === "closed"));
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
  return object.objectId ?? null;
}
