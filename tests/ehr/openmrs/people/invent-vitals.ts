import type { Random } from "../../people/random.ts";
import type { VITAL_SIGNS } from "../clinic/vital-signs.ts";

/** How sick the vital signs look. */
export type Severity = "ordinary" | "extreme";

type VitalSign = keyof typeof VITAL_SIGNS;

/** What stays with a person from visit to visit. */
export interface Build {
  height: number;
  weight: number;
  severity: Severity;
}

/** A person's height in cm, and a weight in kg for a body mass index between 18 and 35 (ordinary). */
export function inventBuild(random: Random, severity: Severity): Build {
  if (severity === "extreme") {
    return { height: random.integer(243, 271), weight: random.decimal(231, 245), severity };
  }
  const height = random.integer(148, 194);
  return { height, weight: round(random.integer(18, 35) * (height / 100) ** 2), severity };
}

/** One set of measurements of a person of that build. */
export function inventVitalValues(random: Random, { height, weight, severity }: Build): Record<VitalSign, number> {
  const extreme = severity === "extreme";
  const systolic = extreme ? random.integer(241, 249) : random.integer(98, 172);
  return {
    systolic,
    diastolic: extreme ? random.integer(138, 149) : systolic - random.integer(32, 58),
    pulse: extreme ? random.integer(212, 229) : random.integer(54, 112),
    temperature: extreme ? random.decimal(42, 43) : random.decimal(36, 39),
    oxygenSaturation: extreme ? random.integer(51, 63) : random.integer(91, 100),
    respiratoryRate: extreme ? random.integer(71, 98) : random.integer(11, 24),
    weight: round(weight + random.decimal(-2, 2)),
    height,
    armCircumference: extreme ? random.decimal(72, 99) : random.decimal(22, 36),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
