import type { Page } from "puppeteer";

/**
 * Fills a page with nodes and has it change them without pause: texts, attributes, rows that come and go.
 * @returns what waits while it does so.
 */
export async function mutatingPage(
  page: Page,
  { nodes, mutationsPerSecond, seconds }: { nodes: number; mutationsPerSecond: number; seconds: number },
): Promise<() => Promise<void>> {
  await page.evaluate((count) => {
    const part = document.querySelector("main") ?? document.body;
    const table = document.createElement("div");
    table.id = "bench-table";
    for (let at = document.querySelectorAll("*").length; at < count; at += 2) {
      const row = document.createElement("div");
      row.append(Object.assign(document.createElement("span"), { textContent: `Row ${at}` }));
      table.append(row);
    }
    part.append(table);
  }, nodes);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  return async () =>
    await page.evaluate(
      async (rate, time) => {
        const table = document.querySelector("#bench-table");
        const rows = table?.children ?? document.body.children;
        const end = performance.now() + time * 1_000;
        for (let turn = 0; performance.now() < end; turn++) {
          const row = rows[(turn * 37) % rows.length];
          if (turn % 3 === 0) row?.setAttribute("data-turn", String(turn));
          else if (turn % 3 === 1) row?.firstElementChild?.replaceChildren(`Turn ${turn}`);
          else if (row) table?.append(row);
          await new Promise((resolve) => setTimeout(resolve, 1_000 / rate));
        }
      },
      mutationsPerSecond,
      seconds,
    );
}
