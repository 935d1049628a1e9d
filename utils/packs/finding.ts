/** Something wrong in a pack, by its path in the JSON; the place in the file is looked up later. */
export interface Finding {
  path: readonly (string | number)[];
  message: string;
  /** Stands at the key itself, not at its value. */
  atKey?: boolean;
  /** Characters into the string at that path. */
  within?: number;
}
