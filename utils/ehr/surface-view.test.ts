import { describe, expect, test } from "vitest";
import type { EhrProfile } from "../protocol/profile.ts";
import { surfaceView } from "./surface-view.ts";

const view = (id: string, change: object = {}) => ({ id, title: id, capture: "full" as const, ...change });
const profile = {
  views: [
    view("orders"),
    view("order-basket"),
    view("drug-order"),
    view("therapy", { sensitive: true }),
    view("login", { capture: "geometry" }),
  ],
  surfaces: [
    { selector: "#drug-order", view: "drug-order" },
    { selector: "#basket", view: "order-basket" },
  ],
} as unknown as EhrProfile;
const viewWith = (routeView: string, ...visible: string[]) =>
  surfaceView(profile, routeView, (selector) => visible.includes(selector));

describe("a workspace over a view", () => {
  test("is the view while it shows", () => {
    expect(viewWith("orders", "#basket")).toBe("order-basket");
    expect(viewWith("orders")).toBe("orders");
  });
  test("gives way to one that is listed before it", () => {
    expect(viewWith("orders", "#basket", "#drug-order")).toBe("drug-order");
  });
  test("does not open a sensitive view, one that is not captured in full, or an unknown one", () => {
    expect(viewWith("therapy", "#basket")).toBe("therapy");
    expect(viewWith("login", "#basket")).toBe("login");
    expect(viewWith("unknown", "#basket")).toBe("unknown");
  });
  test("makes no difference where the profile names none", () => {
    expect(surfaceView({ ...profile, surfaces: undefined } as unknown as EhrProfile, "orders", () => true)).toBe("orders");
  });
});
