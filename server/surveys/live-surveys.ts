import { type Pack, pack } from "../../utils/protocol/pack.ts";
import type { Database } from "../database/connect.ts";
import { liveChannel } from "../packs/publish-pack.ts";

export interface LiveSurvey {
  packId: string;
  surveyId: string;
  question: string;
  low: string;
  high: string;
}

/** The surveys of the packs that are on the live channel, with their texts in each pack's first language. */
export async function liveSurveys(sql: Database): Promise<LiveSurvey[]> {
  const packs = await sql<{ document: string }[]>`
    select document from channel_packs join packs on packs.id = pack_id and packs.version = pack_version
    where channel = ${liveChannel} order by packs.id`;
  // They were checked when they were published.
  return packs.flatMap(({ document }) => surveysOf(pack.parse(JSON.parse(document))));
}

function surveysOf({ id, locales, contributes }: Pack): LiveSurvey[] {
  const [strings = {}] = Object.values(locales);
  return contributes.surveys.map((survey) => ({
    ...{ packId: id, surveyId: survey.id },
    ...{ question: strings[survey.question] ?? "", low: strings[survey.low] ?? "", high: strings[survey.high] ?? "" },
  }));
}
