import type { Page } from "puppeteer";
import type { PracticeFile, PracticeUser } from "../../../utils/protocol/practice.ts";
import { PracticeError } from "./practice-error.ts";
import { takeSteps } from "./take-steps.ts";

/** Signs a user in as the practice file says. */
export async function signIn(
  page: Page,
  origin: string,
  { address, steps, signedIn }: PracticeFile["signIn"],
  user: PracticeUser,
  settle: () => Promise<void>,
): Promise<void> {
  try {
    await page.goto(`${origin}${address}`);
    const typed = { username: user.username, password: passwordOf(user) };
    const taken = steps.map((step) =>
      "type" in step && (step.type === "username" || step.type === "password") ? { ...step, type: typed[step.type] } : step,
    );
    await takeSteps(page, [...taken, { wait: signedIn }], settle, () => undefined);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PracticeError(`${user.username} could not be signed in at ${origin}: ${error.message}`);
  }
}

function passwordOf({ username, password }: PracticeUser): string {
  if (typeof password === "string") return password;
  const found = process.env[password.variable];
  if (!found) throw new PracticeError(`set ${password.variable} to the password of ${username}`);
  return found;
}
