import type { Concept } from "./concept.ts";
import { stableUuid } from "./stable-uuid.ts";

/** One product of the formulary. */
export interface Drug {
  uuid: string;
  display: string;
  strength: string;
  dosageForm: { uuid: string; display: string };
  concept: Concept;
}

/** substance | strengths | form */
const FORMULARY = `
Metformin|500mg,850mg|Tablet
Lisinopril|5mg,10mg,20mg|Tablet
Amlodipine|5mg,10mg|Tablet
Atorvastatin|20mg,40mg|Tablet
Levothyroxine|50mcg,100mcg|Tablet
Amoxicillin|250mg,500mg|Capsule
Warfarin|1mg,5mg|Tablet
Ibuprofen|200mg,400mg|Tablet
Paracetamol|500mg|Tablet
Salbutamol|100mcg|Inhaler
Sertraline|50mg,100mg|Tablet
Omeprazole|20mg,40mg|Capsule
Furosemide|40mg|Tablet
Spironolactone|25mg|Tablet
Bisoprolol|2.5mg,5mg|Tablet
Prednisolone|5mg,20mg|Tablet
Co-trimoxazole|480mg,960mg|Tablet
Isoniazid|300mg|Tablet
Rifampicin|150mg,300mg|Capsule
Tenofovir/lamivudine/dolutegravir|300mg/300mg/50mg|Tablet
Artemether/lumefantrine|20mg/120mg|Tablet
Carbamazepine|200mg|Tablet
Sodium valproate|200mg,500mg|Tablet
Allopurinol|100mg,300mg|Tablet
Folic acid|5mg|Tablet
Ferrous sulfate|200mg|Tablet
Calcium carbonate|500mg|Tablet
Cholecalciferol|1000IU|Capsule
Gabapentin|100mg,300mg|Capsule
Tramadol|50mg,100mg|Capsule
Morphine sulfate|10mg|Tablet
Insulin glargine|100IU/mL|Injection
Enoxaparin|40mg|Injection
Doxycycline|100mg|Capsule
Ciprofloxacin|500mg|Tablet
Cetirizine|10mg|Tablet
Montelukast|10mg|Tablet
Clopidogrel|75mg|Tablet
Digoxin|62.5mcg,125mcg,250mcg|Tablet
Hydrochlorothiazide|12.5mg,25mg|Tablet
`;

/** Every drug that can be ordered. */
export const DRUGS: Drug[] = FORMULARY.trim()
  .split("\n")
  .flatMap((line) => {
    const [substance = "", strengths = "", form = ""] = line.split("|");
    return strengths.split(",").map((strength) => makeDrug(substance, strength, form));
  });

function makeDrug(substance: string, strength: string, form: string): Drug {
  const display = `${substance} ${strength}`;
  return {
    uuid: stableUuid("drug", display),
    display,
    strength,
    dosageForm: { uuid: stableUuid("dosage form", form), display: form },
    concept: { uuid: stableUuid("substance", substance), display: substance, datatype: "N/A" },
  };
}
