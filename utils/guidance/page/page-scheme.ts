/**
 * The colour scheme that ours has: dark only where the EHR is, since a dark card on a light chart would look like an alarm. What counts is
 * what the EHR draws: many say that they can be dark, and are light.
 * @param before what it was found to be last: ours may lie over the middle of the page, and then nothing can be told.
 */
export function pageScheme(before: "light" | "dark" | null = null): "light" | "dark" {
  let scheme: "light" | "dark" | null = null;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (let part: Element | null = middle ?? document.body; part; part = part.parentElement) {
    const light = lightness(getComputedStyle(part).backgroundColor);
    // The outermost is the page's; what lies in it may be of any colour.
    if (light !== null) scheme = light > 0.5 ? "light" : "dark";
  }
  return scheme ?? before ?? "light";
}

/** How light a colour is, 0 to 1, roughly (ITU-R BT.709 weights); `null` of one that lets through what is behind it. */
function lightness(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith("rgb") || alpha < 1) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
