import type { ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
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
  image: "Images are not allowed in a tip's text.",
  imageReference: "Images are not allowed in a tip's text.",
  heading: "A tip has one title; headings are not allowed in its text.",
  code: "Code blocks are not allowed in a tip; use `words` in a line.",
  blockquote: "Quotations are not allowed in a tip.",
  thematicBreak: "Rules are not allowed in a tip.",
  definition: "Write a link in place: [text](https://…).",
  linkReference: "Write a link in place: [text](https://…).",
};

/**
 * Reads the Markdown of a tip (CommonMark): paragraphs, lists, emphasis, strong, inline code, https links. All else is a problem
 * and is left out of the result, so the result is safe even where there are problems. Never throws.
 */
export function readMarkdown(markdown: string): { richText: RichText; problems: MarkdownProblem[] } {
  const problems: MarkdownProblem[] = [];
  const reader = new MarkdownReader(problems);
  return { richText: reader.blocks(fromMarkdown(markdown).children, 0), problems };
}

class MarkdownReader {
  readonly #problems: MarkdownProblem[];

  constructor(problems: MarkdownProblem[]) {
    this.#problems = problems;
  }

  blocks(nodes: readonly RootContent[], depth: number): RichBlock[] {
    return nodes.flatMap((node): RichBlock[] => {
      if (depth > maximumDepth) return this.#refuse(node, "This is nested too deep.");
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
