import type { Picture } from "./case-types.ts";
import { labelRoleNames } from "./words.ts";

function number(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** The drawn screen as a table, for whoever does not see it. */
export function PictureWords({ picture: { labels, counts } }: { picture: Picture }) {
  return (
    <details class="picture-words">
      <summary>This picture in words</summary>
      <p>
        {number(labels.length, "label")}; {number(counts.bars, "barred text")}, {number(counts.icons, "icon")} and{" "}
        {number(counts.boxes, "box", "boxes")}.
      </p>
      {labels.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">Kind</th>
              <th scope="col">Place</th>
            </tr>
          </thead>
          <tbody>
            {labels.map(({ text, role, place }, index) => (
              <tr key={`${index}-${text}`}>
                <td>{text}</td>
                <td>{labelRoleNames[role]}</td>
                <td>{place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
