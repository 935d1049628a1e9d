/** Whether the page has a rendered element that fits the selector; a selector that the browser does not know shows nothing. */
export function shows(selector: string): boolean {
  try {
    return Array.from(document.querySelectorAll(selector)).some((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
  } catch {
    return false;
  }
}
