/**
 * The colour scheme that ours has: dark only where the EHR is, since a dark card on a light chart would look like an alarm. What counts is
 * what the EHR draws: many say that they can be dark, and are light.
 */
export class PageScheme {
  #scheme: "light" | "dark" = "light";
  /** What told last. As long as it does, nobody has to ask what lies in the middle of the page, which takes a while. */
  #teller: Element | null = null;

  /** As the page is now. Where nothing can be told, since ours lies over the middle of it, it is what it was. */
  now(): "light" | "dark" {
    const start = this.#teller?.isConnected ? this.#teller : document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    this.#teller = null;
    for (let part: Element | null = start ?? document.body; part; part = part.parentElement) {
      const light = lightness(getComputedStyle(part).backgroundColor);
      if (light === null) continue;
      // The outermost is the page's; what lies in it may be of any colour.
      this.#teller = part;
      this.#scheme = light > 0.5 ? "light" : "dark";
    }
    return this.#scheme;
  }
}

/** How light a colour is, 0 to 1, roughly (ITU-R BT.709 weights); `null` of one that lets through what is behind it. */
function lightness(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith("rgb") || alpha < 1) return null;
  return (2 * red + 7 * green + blue) / 2_550;
}
