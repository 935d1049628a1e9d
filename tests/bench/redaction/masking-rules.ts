/**
 * What people would otherwise use to keep patients out of screenshots and recordings, as functions that mask the page that they run in.
 * Each is the named product's default as its source or documentation has it; the capture itself is the browser's screenshot.
 */
export const maskingRules = {
  /** A plain screenshot. */
  none: () => undefined,

  /** rrweb with `maskAllInputs`, PostHog's default: what form controls hold is masked, all other text stays. */
  inputs: () => {
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input,textarea")) {
      if (!["submit", "button", "checkbox", "radio"].includes(control.type)) control.value = control.value.replace(/\S/g, "*");
    }
  },

  /** Sentry Replay's default: `maskAllText`, `maskAllInputs`, `blockAllMedia`. */
  allText: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      node.textContent = (node.textContent ?? "").replace(/\S/g, "*");
    }
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input,textarea")) {
      if (!["checkbox", "radio"].includes(control.type)) control.value = control.value.replace(/\S/g, "*");
      control.placeholder = control.placeholder.replace(/\S/g, "*");
    }
    for (const media of document.querySelectorAll<HTMLElement>("img,svg,video,object,picture,embed,map,audio"))
      media.style.visibility = "hidden";
  },

  /** Microsoft Clarity, *balanced*: inputs, and words that hold a digit or an @. */
  digitsAndAt: () => {
    const mask = (text: string) => text.replace(/\S*[\d@]\S*/g, (word) => "•".repeat(word.length));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) node.textContent = mask(node.textContent ?? "");
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input,textarea"))
      if (!["submit", "button", "checkbox", "radio"].includes(control.type)) control.value = "•".repeat(control.value.length);
  },

  /** Pattern detectors: the expressions that redaction libraries share (dates, times, phones, e-mail, long numbers, record numbers, ages). */
  patterns: () => {
    const patterns = [
      /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/g,
      /\b\d{1,2}[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*[ -]\d{2,4}\b/gi,
      /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]* \d{1,2},? \d{4}\b/gi,
      /\b\d{1,2}:\d{2}(?: ?[AP]M)?\b/gi,
      /\+?\(?\d{2,4}\)?[ -]\d{3}[ -]\d{3,4}\b/g,
      /[\w.+-]+@[\w-]+\.[\w.]+/g,
      /\b\d{5,}\b/g,
      /\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,}\b/g,
      /\b\d{1,3} ?(?:yrs?|years?)\b/gi,
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let text = node.textContent ?? "";
      for (const pattern of patterns) text = text.replace(pattern, (found) => "█".repeat(found.length));
      node.textContent = text;
    }
  },
} as const;
export type MaskingRule = keyof typeof maskingRules;
