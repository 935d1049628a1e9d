/** A number with a unit of a dose, a strength or a rate, in English or Spanish. */
const dose =
  /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|μg|ug|g|kg|ml|mL|l|L|dL|mmol|mEq|meq|units?|unidades?|IU|UI|drops?|gotas?|puffs?|tablets?|tabletas?|comprimidos?|capsules?|cápsulas?)(?:\/(?:kg|h|hr|min|d|day|día|dose|dosis|ml|mL|l|L))*(?![\p{L}\p{N}])/gu;

/**
 * Stems of international nonproprietary names, which say what sort of drug it is (WHO, The use of stems in the selection of INN), in English
 * and in Spanish, and some that have no stem of their own but are in every hospital.
 */
const drug =
  /(?<![\p{L}\p{N}])(?:\p{L}{2,}(?:cillin|cilina|mycin|micina|floxacin|floxacino|cycline|ciclina|prazole|prazol|sartan|sartán|statin|statina|dipine|dipino|tidine|tidina|azepam|zolam|setron|setrón|triptan|triptán|gliptin|gliptina|gliflozin|gliflozina|parin|parina|xaban|xabán|azosin|azosina|oxetine|oxetina|vir|vudine|vudina|conazole|conazol|caine|caína|profen|profeno|olol|pril)|insulins?|insulinas?|metformina?|morphine|morfina|fentanyl|fentanilo|warfarina?|digoxina?|heparina?|paracetamol|acetaminophen|aspirina?|potassium chloride|cloruro de potasio|furosemide|furosemida|epinephrine|adrenaline|adrenalina|amiodarone|amiodarona)(?![\p{L}\p{N}])/giu;

/** Words of a text that name a drug or a dose, with where they stand, in order. */
export function clinicalWords(text: string): { word: string; offset: number }[] {
  return [...text.matchAll(dose), ...text.matchAll(drug)]
    .map((match) => ({ word: match[0], offset: match.index }))
    .sort((one, other) => one.offset - other.offset);
}
