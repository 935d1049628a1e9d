/** The body of a tip as a small tree that can hold nothing unsafe: plain JSON, drawn without a Markdown parser. */
export type RichText = RichBlock[];

export type RichBlock =
  | { type: "paragraph"; children: RichInline[] }
  /** `items` are the blocks of each item. */
  | { type: "list"; ordered: boolean; items: RichBlock[][] }
  /** `id` is asked for by `readPicture`; width and height are pixels of the picture. */
  | { type: "picture"; id: string; alt: string; width: number; height: number };

export type RichInline =
  | { type: "text"; text: string }
  | { type: "code"; text: string }
  | { type: "break" }
  | { type: "emphasis" | "strong"; children: RichInline[] }
  /** `href` is always https. */
  | { type: "link"; href: string; children: RichInline[] };
