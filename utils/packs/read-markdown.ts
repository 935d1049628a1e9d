import type { Image, ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { KnownPicture } from "./pictures-of.ts";
import type { RichBlock, RichInline, RichText } from "./rich-text.ts";

export interface MarkdownProblem {
  /** Characters from the start of the Markdown. */
  offset: number;
  message: string;
}

/** Deepest nesting of lists, emphasis and links that is still read. */
const maximumDepth = 8;

const refusals: Partial<Record<Nodes["type"], string>> = {
  html: "HTML is not allowed in a tip.",
  image: "A picture stands in a paragraph of its own.",
  imageReference: "Write a picture in place: ![what it shows](name).",
  heading: "A tip has one title; headings are not allowed in its text.",
  code: "Code blocks are not allowed in a tip; use `words` in a line.",
  blockquote: "Quotations are not allowed in a tip.",
  thematicBreak: "Rules are not allowed in a tip.",
  definition: "Write a link in place: [text](https://…).",
  linkReference: "Write a link in place: [text](https://…).",
};

/**
 * Reads the Markdown of a tip (CommonMark): paragraphs, lists, emphasis, strong, inline code, https links, pictures of the pack. All else is
 * a problem and is left out of the result, so the result is safe even where there are problems. Never throws.
 * @param pictures of the pack, by name.
 */
export function readMarkdown(
  markdown: string,
  pictures: ReadonlyMap<string, KnownPicture> = new Map(),
): { richText: RichText; problems: MarkdownProblem[] } {
  const problems: MarkdownProblem[] = [];
  const reader = new MarkdownReader(problems, pictures);
  return { richText: reader.blocks(fromMarkdown(markdown).children, 0), problems };
}

class MarkdownReader {
  readonly #problems: MarkdownProblem[];
  readonly #pictures: ReadonlyMap<string, KnownPicture>;

  constructor(problems: MarkdownProblem[], pictures: ReadonlyMap<string, KnownPicture>) {
    this.#problems = problems;
    this.#pictures = pictures;
  }

  blocks(nodes: readonly RootContent[], depth: number): RichBlock[] {
    return nodes.flatMap((node): RichBlock[] => {
      if (depth > maximumDepth) return this.#refuse(node, "This is nested too deep.");
      const [only, ...more] = node.type === "paragraph" ? node.children : [];
      if (only?.type === "image" && more.length === 0) return this.#picture(only);
      if (node.type === "paragraph") return [{ type: "paragraph", children: this.#inlines(node.children, depth + 1) }];
      if (node.type !== "list") return this.#refuse(node, refusals[node.type]);
      const items = node.children.map((item: ListItem) => this.blocks(item.children, depth + 1));
      return [{ type: "list", ordered: node.ordered ?? false, items }];
    });
  }

  #inlines(nodes: readonly PhrasingContent[], depth: number): RichInline[] {
    return nodes.flatMap((node): RichInline[] => {
      if (depth > maximumDepth) return this.#refuse(node, "This is nested too deep.");
      switch (node.type) {
        case "text":
          return [{ type: "text", text: node.value }];
        case "inlineCode":
          return [{ type: "code", text: node.value }];
        case "break":
          return [{ type: "break" }];
        case "emphasis":
        case "strong":
          return [{ type: node.type, children: this.#inlines(node.children, depth + 1) }];
        case "link":
          return isHttps(node.url)
            ? [{ type: "link", href: node.url, children: this.#inlines(node.children, depth + 1) }]
            : this.#refuse(node, "A link must start with https://.");
        default:
          return this.#refuse(node, refusals[node.type]);
      }
    });
  }

  #picture(node: Image): RichBlock[] {
    const alt = node.alt?.trim() ?? "";
    const known = this.#pictures.get(node.url);
    if (alt === "") return this.#refuse(node, "A picture needs words for whoever does not see it: ![what it shows](name).");
    if (!known) return this.#refuse(node, `This pack has no sound picture "${node.url}".`);
    return [{ type: "picture", ...known, alt }];
  }

  #refuse(node: Nodes, message = "This is not allowed in a tip."): [] {
    this.#problems.push({ offset: node.position?.start.offset ?? 0, message });
    return [];
  }
}

function isHttps(address: string): boolean {
  if (!address.startsWith("https://")) return false;
  const url = URL.parse(address);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}
