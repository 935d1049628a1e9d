import type { RichBlock, RichInline, RichText } from "../../utils/packs/rich-text.ts";
import { PictureView } from "../shared/picture-view.tsx";

export interface RichTextViewProps {
  text: RichText;
  /** Language tag of the text. */
  language: string;
}

/** Draws the body of a tip. The tree can hold nothing but text, lists, https links and pictures of the pack, so nothing here needs to be cleaned. */
export function RichTextView({ text, language }: RichTextViewProps) {
  return (
    <div class="rich-text" lang={language}>
      {text.map(drawBlock)}
    </div>
  );
}

function drawBlock(block: RichBlock, key: number) {
  if (block.type === "picture") return <PictureView key={key} {...block} />;
  if (block.type === "paragraph") return <p key={key}>{block.children.map(drawInline)}</p>;
  const items = block.items.map((item, index) => <li key={index}>{item.map(drawBlock)}</li>);
  return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
}

function drawInline(inline: RichInline, key: number) {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "code":
      return <code key={key}>{inline.text}</code>;
    case "break":
      return <br key={key} />;
    case "emphasis":
      return <em key={key}>{inline.children.map(drawInline)}</em>;
    case "strong":
      return <strong key={key}>{inline.children.map(drawInline)}</strong>;
    case "link":
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.children.map(drawInline)}
        </a>
      );
  }
}
