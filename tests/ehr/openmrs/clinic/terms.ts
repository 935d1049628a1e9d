import type { Concept } from "./concept.ts";
import { stableUuid } from "./stable-uuid.ts";

const lines = (text: string) => text.trim().split(/\s*\n\s*/);
const concepts = (kind: string, text: string): Concept[] =>
  lines(text).map((display) => ({ uuid: stableUuid(kind, display), display, datatype: "N/A" }));

/** What problem lists hold. */
export const DIAGNOSES = concepts(
  "diagnosis",
  `Type 2 diabetes mellitus
  Essential hypertension
  Asthma
  Hypothyroidism
  Chronic obstructive pulmonary disease
  Major depressive disorder, recurrent
  Osteoarthritis of the left knee
  Congestive heart failure
  Chronic kidney disease, stage 3
  Iron deficiency anaemia
  Atrial fibrillation
  Gastro-oesophageal reflux disease
  Migraine without aura
  Rheumatoid arthritis
  Psoriasis
  Benign prostatic hyperplasia
  Hyperlipidaemia
  Obstructive sleep apnoea
  Pulmonary tuberculosis
  Malaria due to Plasmodium falciparum
  Human immunodeficiency virus infection
  Sickle cell disease
  Epilepsy
  Schistosomiasis
  Chronic hepatitis B
  Glaucoma of the right eye
  Cataract
  Peptic ulcer
  Gout
  Osteoporosis
  Alcohol use disorder
  Generalised anxiety disorder
  Peripheral neuropathy
  Deep vein thrombosis of the leg
  Urinary tract infection
  Lower back pain
  Vitamin D deficiency
  Allergic rhinitis
  Eczema
  Chronic venous insufficiency
  Diverticulitis
  Polycystic ovary syndrome
  Endometriosis
  Hearing loss
  Stroke, with residual weakness of the right side`,
);

/** Allergens by the three kinds that the allergy form offers. */
export const ALLERGENS = {
  drug: concepts(
    "allergen",
    `Penicillins
    Sulfonamides
    Aspirin
    Codeine
    ACE inhibitors
    Cephalosporins
    Tetracyclines
    Morphine
    Heparins
    Statins`,
  ),
  food: concepts(
    "allergen",
    `Peanuts
    Shellfish
    Eggs
    Dairy food
    Soy
    Strawberries
    Wheat
    Fish`,
  ),
  environment: concepts(
    "allergen",
    `Latex
    Bee stings
    Dust
    Pollen
    Mould
    Ragweed
    Adhesive tape`,
  ),
};

/** What an allergen does to a patient. */
export const REACTIONS = concepts(
  "reaction",
  `Rash
  Hives
  Anaphylaxis
  Angio-oedema
  Bronchospasm
  Diarrhoea
  Itching
  Dystonia
  Headache`,
);

/** Vaccines by the name shown. */
export const VACCINES = concepts(
  "vaccine",
  `Influenza vaccination
  COVID-19 vaccination
  Tetanus booster
  Hepatitis B vaccination
  Pneumococcal vaccination
  Yellow fever vaccination`,
);
