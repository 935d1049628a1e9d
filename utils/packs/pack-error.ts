/** Something in a pack's file that keeps it from being used. */
export interface PackError {
  file: string;
  /** Both count from 1; the column counts UTF-16 units, as editors do. */
  line: number;
  column: number;
  message: string;
}
