import { type Answer, call } from "./send-part.ts";

/** A pack that asks one question, for the sample EHR profile. */
const pack = {
  ...{ format: 1, id: "sample.pulse", version: "1.0.0", displayName: "Pulse" },
  ...{ profile: { id: "sample-ehr", versions: "^1.0.0" }, engines: { elbow: "^0.1.0" } },
  locales: { en: { q: "How easy was the EHR this week?", low: "Very hard", high: "Very easy" } },
  contributes: {
    anchors: {},
    tips: [],
    surveys: [{ id: "week", when: "'nurse' in roles", question: "q", low: "low", high: "high" }],
  },
};

/** Publishes a pack with one survey. */
export async function publishSurvey(origin: string): Promise<void> {
  const { status } = await call(`${origin}/v1/packs/sample.pulse/1.0.0`, { method: "PUT", body: JSON.stringify(pack) });
  if (status !== 200 && status !== 201) throw new Error(`The pack was refused: ${status}.`);
}

/** Answers it, as the extension would; `value` may be anything. */
export async function answerSurvey(
  origin: string,
  value: unknown,
  { survey = "week", id = crypto.randomUUID() as string } = {},
): Promise<Answer> {
  const body = JSON.stringify({ value });
  return await call(`${origin}/v1/surveys/sample.pulse/${survey}/answers/${id}`, { method: "PUT", body });
}
