/** Address that dials a number, however it is written: `extension 5555` → `tel:5555`. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, "")}`;
}
