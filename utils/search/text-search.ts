import UFuzzy from "@leeoniya/ufuzzy";

/** Matches that are put into the order of how well they match; of more than that, all match too well to tell. */
const mostRanked = 1_000;

/** Finds things by what is typed: parts of words, in any order, with or without accents. */
export class TextSearch<Item> {
  readonly #fuzzy = new UFuzzy({ intraMode: 0 });
  readonly #items: readonly Item[];
  readonly #haystack: string[];

  /** @param textOf all words by which an item is found. */
  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#items = items;
    this.#haystack = UFuzzy.latinize(items.map((item) => plainOf(textOf(item))));
  }

  /** @returns the best matches first; everything in its own order for an empty query. @param most so many at most. */
  find(query: string, most: number): Item[] {
    const needle = UFuzzy.latinize([plainOf(query.trim())])[0] ?? "";
    if (needle === "") return this.#items.slice(0, most);
    const [found, info, order] = this.#fuzzy.search(this.#haystack, needle, 3, mostRanked);
    const places = info && order ? order.map((at) => info.idx[at]) : (found ?? []);
    return places.slice(0, most).flatMap((place) => (place === undefined ? [] : (this.#items[place] ?? [])));
  }
}

/** Keyboards have one apostrophe, and texts the other. */
function plainOf(text: string): string {
  return text.replaceAll("’", "'");
}
