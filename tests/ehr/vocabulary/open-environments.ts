import type { PracticeEnvironment, PracticeFile } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { PracticeError } from "./practice-error.ts";
import { practiceFindings } from "./practice-findings.ts";
import { type StartedEhr, starters } from "./starters.ts";

export interface OpenEnvironments {
  environments: { environment: PracticeEnvironment; origin: string }[];
  close(): Promise<void>;
}

/** Which environments to walk: all of the file, or one of them where it runs now. */
export interface EnvironmentChoice {
  /** Origin of a running practice EHR. */
  against?: string | undefined;
  /** Id of the only environment to walk. */
  only?: string | undefined;
}

/** Starts what has to be started, and says where each environment is. */
export async function openEnvironments(
  practice: PracticeFile,
  profile: EhrProfile,
  { against, only }: EnvironmentChoice,
): Promise<OpenEnvironments> {
  const chosen = practice.environments.filter(({ id }) => only === undefined || id === only);
  if (chosen.length === 0) throw new PracticeError(`The practice file has no environment ${only}.`);
  const [finding] = practiceFindings({ ...practice, environments: chosen }, profile);
  if (finding) throw new PracticeError(`With the environment ${only} alone: ${finding.path.join(".")}: ${finding.message}`);
  if (against !== undefined) {
    const [environment, second] = chosen;
    if (!environment || second) {
      throw new PracticeError("--against is one running EHR: say with --environment which of the file's environments it is.");
    }
    const url = URL.parse(against);
    if (!url) throw new PracticeError(`${against} is not an address.`);
    return { environments: [{ environment, origin: url.origin }], close: async () => undefined };
  }
  const started: StartedEhr[] = [];
  const environments = await Promise.all(
    chosen.map(async (environment) => {
      const { at } = environment;
      if ("origin" in at) return { environment, origin: at.origin };
      const start = starters[at.starter];
      if (!start) throw new PracticeError(`Nothing here starts ${at.starter}; known: ${Object.keys(starters).join(", ")}.`);
      const ehr = await start({ port: 0, seed: at.seed, patients: at.patients });
      started.push(ehr);
      return { environment, origin: ehr.origin };
    }),
  );
  return { environments, close: async () => void (await Promise.all(started.map((ehr) => ehr.close()))) };
}
