import type { TipSheet } from "../../utils/packs/tip-sheet.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";

export interface TipSheetViewProps extends TipSheet {
  /** What the sheet is for: *OpenMRS essentials: nurse*. */
  title: string;
  /** When it was made, as it is to be read. */
  day: string;
}

/** Tips and walkthroughs of one role on paper: the same texts as on the page, in the order of the screens. */
export function TipSheetView({ title, day, sections, walkthroughs }: TipSheetViewProps) {
  return (
    <main class="tip-sheet">
      <header class="sheet-head">
        <h1>{title}</h1>
        <p>{day}</p>
      </header>
      <div class="sheet-body">
        {sections.map(({ view, tips }) => (
          <section key={view ?? ""} class="sheet-section">
            <h2>{view ?? "On every screen"}</h2>
            {tips.map((tip) => (
              <article key={tip.id}>
                <h3 lang={tip.language}>{tip.title}</h3>
                <RichTextView text={tip.body} language={tip.language} />
              </article>
            ))}
          </section>
        ))}
        {walkthroughs.map(({ id, title: name, body, language, steps }) => (
          <section key={id} class="sheet-section" lang={language}>
            <h2>{name}</h2>
            <RichTextView text={body} language={language} />
            <ol class="sheet-steps">
              {steps.map((step) => (
                <li key={step.id}>
                  <h3>{step.title}</h3>
                  <RichTextView text={step.body} language={language} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {sections.length + walkthroughs.length === 0 && <p>There is nothing for this role yet.</p>}
    </main>
  );
}
