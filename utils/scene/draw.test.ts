import { describe, expect, test } from "vitest";
import type { Scene } from "../protocol/scene.ts";
import { type Drawable, draw } from "./draw.ts";

const places = [{ views: ["*"], place: "nav" }];
const profile: Drawable = {
  font: { family: "Sans" },
  vocabulary: {
    labels: [{ id: "link.a", text: "A < B & C", role: "link", style: { size: 14, weight: 600, colour: "#161616" }, places }],
    icons: [{ id: "icon.a", hash: "0".repeat(16), viewBox: [0, 0, 16, 16], paths: ["M0 0h8v8Z"], colour: "#0f62fe", places }],
    boxes: [{ id: "box.a", fill: "#ffffff", border: [1, 1, 1, 1], borderColour: "#e0e0e0", radius: 4, places }],
  },
};
const scene: Scene = {
  format: 1,
  width: 800,
  height: 600,
  level: "full",
  labelIds: ["link.a", "link.unknown"],
  iconIds: ["icon.a"],
  boxIds: ["box.a"],
  frames: [
    {
      rectangle: [0, 0, 800, 600],
      boxes: [[0, 0, 100, 50, 0]],
      neutral: [[200, 0, 30, 30]],
      bars: [[10, 60, 96, 16]],
      labels: [
        [10, 10, 80, 18, 0],
        [10, 90, 80, 18, 1],
      ],
      icons: [[110, 10, 16, 16, 0]],
    },
  ],
};

describe("drawing a scene", () => {
  test("labels are written with the vocabulary's text, escaped", () => {
    expect(draw(scene, profile, { title: "Screen" })).toContain("A &#60; B &#38; C");
  });
  test("an icon that is drawn in lines has no fill", () => {
    const icons = profile.vocabulary.icons.map((icon) => ({ ...icon, stroke: 2 }));
    const drawn = draw(scene, { ...profile, vocabulary: { ...profile.vocabulary, icons } }, { title: "Screen" });
    expect(draw(scene, profile, { title: "Screen" })).toContain('fill="#0f62fe"');
    expect(drawn).toContain('fill="none" stroke="#0f62fe" stroke-width="2"');
  });
  test("an id that the profile lacks is left out", () => {
    const drawn = draw(scene, profile, { title: "Screen" });
    expect(drawn.match(/<text /g)).toHaveLength(1);
    expect(drawn).not.toContain("unknown");
  });
  test("the same scene gives the same bytes, and the mark is the only addition", () => {
    const plain = draw(scene, profile, { title: "Screen" });
    expect(draw(structuredClone(scene), profile, { title: "Screen" })).toBe(plain);
    const marked = draw(scene, profile, { title: "Screen", mark: { kind: "pin", x: 30, y: 40, labelId: null } });
    expect(marked.startsWith(plain.slice(0, -"</svg>".length))).toBe(true);
  });
  test("a label that was wrapped is broken into as many lines", () => {
    const wrapped = structuredClone(scene);
    wrapped.frames[0]?.labels.splice(0, 2, [10, 10, 40, 40, 0]);
    expect(draw(wrapped, profile, { title: "Screen" }).match(/<text /g)).toHaveLength(2);
  });
});
