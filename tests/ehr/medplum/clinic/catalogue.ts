/** What the hospital orders, measures and writes in problem lists. Names and codes are common knowledge of the trade; no code system is copied. */

/** `[name, strength, form, directions]` of what can be prescribed. */
export const DRUGS = [
  ["Apixaban", "5 mg", "tablet", "Take 1 tablet by mouth twice daily"],
  ["Metoprolol succinate", "50 mg", "tablet", "Take 1 tablet by mouth once daily"],
  ["Rosuvastatin", "20 mg", "tablet", "Take 1 tablet by mouth at bedtime"],
  ["Empagliflozin", "10 mg", "tablet", "Take 1 tablet by mouth every morning"],
  ["Losartan", "50 mg", "tablet", "Take 1 tablet by mouth once daily"],
  ["Pantoprazole", "40 mg", "tablet", "Take 1 tablet by mouth before breakfast"],
  ["Levetiracetam", "500 mg", "tablet", "Take 1 tablet by mouth every 12 hours"],
  ["Duloxetine", "30 mg", "capsule", "Take 1 capsule by mouth once daily"],
  ["Tiotropium", "18 mcg", "inhalation capsule", "Inhale 1 capsule once daily"],
  ["Budesonide-formoterol", "160/4.5 mcg", "inhaler", "Inhale 2 puffs twice daily"],
  ["Insulin lispro", "100 units/mL", "pen", "Inject 6 units under the skin before meals"],
  ["Semaglutide", "0.5 mg", "pen", "Inject under the skin once a week"],
  ["Torsemide", "20 mg", "tablet", "Take 1 tablet by mouth every morning"],
  ["Methotrexate", "2.5 mg", "tablet", "Take 6 tablets by mouth once a week"],
  ["Hydroxychloroquine", "200 mg", "tablet", "Take 1 tablet by mouth twice daily"],
  ["Trazodone", "50 mg", "tablet", "Take half a tablet by mouth at bedtime"],
  ["Oxycodone", "5 mg", "tablet", "Take 1 tablet by mouth every 6 hours if needed"],
  ["Cephalexin", "500 mg", "capsule", "Take 1 capsule by mouth four times daily"],
  ["Ondansetron", "4 mg", "tablet", "Take 1 tablet by mouth every 8 hours if needed"],
  ["Tamsulosin", "0.4 mg", "capsule", "Take 1 capsule by mouth after dinner"],
  ["Latanoprost", "0.005 %", "eye drops", "1 drop into each eye at bedtime"],
  ["Alendronate", "70 mg", "tablet", "Take 1 tablet by mouth once a week"],
  ["Potassium chloride", "20 mEq", "tablet", "Take 1 tablet by mouth with food"],
  ["Valacyclovir", "1 g", "tablet", "Take 1 tablet by mouth three times daily"],
] as const;

export const PROBLEMS = [
  "Paroxysmal atrial fibrillation",
  "Heart failure with reduced ejection fraction",
  "Type 2 diabetes with neuropathy",
  "Chronic kidney disease stage 3b",
  "Moderate persistent asthma",
  "Rheumatoid arthritis of both hands",
  "Focal epilepsy",
  "Recurrent depression, in remission",
  "Generalized anxiety",
  "Open-angle glaucoma",
  "Osteoporosis with vertebral fracture",
  "Opioid use disorder, on treatment",
  "Benign prostatic enlargement",
  "Coeliac disease",
  "Chronic hepatitis C",
  "Systemic lupus erythematosus",
  "Migraine with aura",
  "Restless legs",
  "Obstructive sleep apnea",
  "Plaque psoriasis",
  "Diverticular disease",
  "Lumbar spinal stenosis",
  "Hashimoto thyroiditis",
  "Iron deficiency",
];

export const ALLERGENS = ["Penicillin", "Sulfa drugs", "Latex", "Shellfish", "Contrast dye", "Peanut", "Codeine", "Bee venom"];
export const REACTIONS = ["Hives", "Swelling of the lips", "Wheezing", "Anaphylaxis", "Vomiting", "Itching"];
export const VACCINES = ["Influenza, high dose", "COVID-19 booster", "Tdap", "Pneumococcal 20-valent", "Zoster recombinant"];

/** `[name, LOINC, unit, lowest, highest, decimals, reference range]` */
export const LABORATORY = [
  ["Sodium", "2951-2", "mmol/L", 121, 159, 0, [135, 145]],
  ["Potassium", "2823-3", "mmol/L", 2.4, 6.6, 1, [3.5, 5.1]],
  ["Creatinine", "2160-0", "mg/dL", 0.4, 3.9, 2, [0.6, 1.3]],
  ["Glucose", "2345-7", "mg/dL", 47, 389, 0, [70, 99]],
  ["Hemoglobin", "718-7", "g/dL", 6.8, 18.4, 1, [12, 17.5]],
  ["Platelets", "777-3", "10*3/uL", 61, 588, 0, [150, 400]],
] as const;

export const LABORATORY_ORDERS = [
  "Basic metabolic panel",
  "Complete blood count",
  "Hepatic function panel",
  "Lipid panel",
  "Troponin, high sensitivity",
  "Blood culture, two sets",
  "Urinalysis with reflex culture",
  "Chest X-ray, two views",
  "CT head without contrast",
  "Transthoracic echocardiogram",
];

export const REASONS = [
  "shortness of breath",
  "palpitations",
  "a fall at home",
  "leg swelling",
  "chest pain",
  "dizziness on standing",
];

export const ERRANDS = [
  "Call about the abnormal result",
  "Refill request: check the dose",
  "Prior authorization form is due",
  "Medication reconciliation after discharge",
  "Schedule the stress test",
  "Wound check on the left heel",
];
