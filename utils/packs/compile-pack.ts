import type { Command, Pack, Path, Scenario, Survey, Tip, Walkthrough } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { scenarioOfKey, tipOfKey, walkthroughOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { parseWhen } from "../when/parse-when.ts";
import { renameKeys } from "../when/rename-keys.ts";
import type { WhenExpression } from "../when/when-expression.ts";
import { anchorCompiler } from "./compile-anchor.ts";
import type {
  CompiledCommand,
  CompiledPack,
  CompiledPath,
  CompiledScenario,
  CompiledStep,
  CompiledSurvey,
  CompiledTip,
  CompiledWalkthrough,
} from "./compiled-pack.ts";
import { type CompletionEvent, completionEventOf } from "./completion-event.ts";
import { type KnownPicture, picturesOf } from "./pictures-of.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { RichText } from "./rich-text.ts";

/**
 * Turns a pack into what the content script shows. A string missing in the language falls back to the pack's first language; what cannot
 * be compiled is left out, because one bad tip must not take the others with it.
 *
 * @param pack accepted by `parsePack` with this profile.
 * @param language that the EHR speaks: a tag such as `es` or `es-MX`; `es-MX` falls back to `es`.
 */
export function compilePack(pack: Pack, profile: EhrProfile, language: string): CompiledPack {
  const compiler = new PackCompiler(pack, profile, language);
  const { id, version, displayName, contributes } = pack;
  const tips = contributes.tips.flatMap((tip) => compiler.tip(tip) ?? []);
  const walkthroughs = contributes.walkthroughs.flatMap((walkthrough) => compiler.lesson(walkthrough) ?? []);
  const scenarios = contributes.scenarios.flatMap((scenario) => compiler.lesson(scenario) ?? []);
  const paths = contributes.paths.flatMap((path) => compiler.path(path) ?? []);
  const commands = contributes.commands.flatMap((command) => compiler.command(command) ?? []);
  const surveys = contributes.surveys.flatMap((survey) => compiler.survey(survey) ?? []);
  return { id, version, displayName, tips, walkthroughs, scenarios, paths, commands, surveys };
}

class PackCompiler {
  readonly #pack: Pack;
  readonly #language: string;
  readonly #anchor: ReturnType<typeof anchorCompiler>;
  readonly #pictures: ReadonlyMap<string, KnownPicture>;

  constructor(pack: Pack, profile: EhrProfile, language: string) {
    this.#pack = pack;
    this.#language = language;
    this.#anchor = anchorCompiler(profile, language);
    this.#pictures = picturesOf(pack);
  }

  tip(tip: Tip): CompiledTip | null {
    const shared = this.#shared(tip, [tip.title, tip.body]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const anchor = tip.anchor === undefined ? undefined : this.#pack.contributes.anchors[tip.anchor];
    return { ...rest, ...this.#texts(tip, strings), level: tip.level, anchor: anchor ? this.#anchor(anchor) : null };
  }

  lesson(lesson: Walkthrough | Scenario): CompiledWalkthrough | null {
    const { task, pass } = "pass" in lesson ? lesson : { task: null, pass: [] };
    const texts = [lesson, ...lesson.steps].flatMap(({ title, body }) => [title, body]);
    const shared = this.#shared(lesson, [...texts, ...(task === null ? [] : [task]), ...pass.map(({ title }) => title)]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const eventsIn = (events: readonly string[]) => events.flatMap((event) => this.#event(event) ?? []);
    const steps = lesson.steps.map(
      (step): CompiledStep => ({
        id: step.id,
        ...this.#texts(step, strings),
        anchor: step.anchor ?? null,
        completionEvents: eventsIn(step.completionEvents),
      }),
    );
    const scenario: CompiledScenario | null =
      "pass" in lesson
        ? {
            start: lesson.start,
            task: this.#richText(strings[lesson.task] ?? ""),
            pass: pass.map(({ title, events }) => ({ title: strings[title] ?? "", events: eventsIn(events) })),
          }
        : null;
    const events = [...steps.flatMap((step) => step.completionEvents), ...(scenario?.pass ?? []).flatMap((rule) => rule.events)];
    const names = new Set([
      ...steps.flatMap(({ anchor }) => anchor ?? []),
      ...events.flatMap((event) => ("anchor" in event ? [event.anchor] : [])),
    ]);
    const anchors = [...names].flatMap((name) => {
      const anchor = this.#pack.contributes.anchors[name];
      return anchor ? [[name, this.#anchor(anchor)] as const] : [];
    });
    return { ...rest, ...this.#texts(lesson, strings), steps, anchors: Object.fromEntries(anchors), scenario };
  }

  path(path: Path): CompiledPath | null {
    const shared = this.#shared(path, [path.title, path.body]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const items = path.items.map((item) => ({
      lessonId: this.#whole("walkthrough" in item ? item.walkthrough : item.scenario),
      dueDay: item.dueDay ?? null,
    }));
    return { ...rest, expires: null, ...this.#texts(path, strings), items };
  }

  command({ run, ...command }: Command): CompiledCommand | null {
    const shared = this.#shared(command, [command.title]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    return { ...rest, expires: null, title: strings[command.title] ?? "", run: this.#leading(run) };
  }

  survey({ question, low, high, sample, quietDays, ...survey }: Survey): CompiledSurvey | null {
    const shared = this.#shared(survey, [question, low, high]);
    if (!shared) return null;
    const { strings, ...rest } = shared;
    const text = (key: string) => strings[key] ?? "";
    return { ...rest, question: text(question), low: text(low), high: text(high), sample, quietDays };
  }

  #leading(run: Command["run"]): Command["run"] {
    if ("startWalkthrough" in run) return { startWalkthrough: this.#whole(run.startWalkthrough) };
    return "showTip" in run ? { showTip: this.#whole(run.showTip) } : run;
  }

  #whole(id: string): string {
    return `${this.#pack.id}.${id}`;
  }

  /** What every contribution has; `null` where its clause is not sound or a text is missing. */
  #shared(contribution: Pick<Tip, "id" | "when" | "priority" | "expires">, texts: readonly string[]) {
    const when = parseWhen(contribution.when);
    const found = this.#strings(texts);
    if (!when.ok || !found) return null;
    const expression = this.#named(when.expression);
    const { id, priority, expires } = contribution;
    return {
      ...{ id: this.#whole(id), when: expression, keys: keysOf(expression), priority },
      ...{ expires: expires ?? null, ...found },
    };
  }

  #event(text: string): CompletionEvent | null {
    const event = completionEventOf(text);
    if (event?.kind === "command") return { ...event, command: this.#whole(event.command) };
    return event?.kind === "context" ? { ...event, when: this.#named(event.when) } : event;
  }

  /** Within a pack its own ids are written short. */
  #named(when: WhenExpression): WhenExpression {
    const { id } = this.#pack;
    return renameKeys(when, (key) => {
      const [tip, walkthrough, scenario] = [tipOfKey(key), walkthroughOfKey(key), scenarioOfKey(key)];
      if (tip !== null) return `tip.${id}.${tip}.seen`;
      if (scenario !== null) return `scenario.${id}.${scenario}.passed`;
      return walkthrough === null ? key : `walkthrough.${id}.${walkthrough}.done`;
    });
  }

  /** The first language that has all of a contribution's texts, so that none is half in one and half in another. */
  #strings(keys: readonly string[]): { strings: Readonly<Record<string, string>>; language: string } | null {
    const { locales } = this.#pack;
    const [fallback] = Object.keys(locales);
    for (const language of [this.#language, this.#language.split("-")[0], fallback]) {
      const strings = language === undefined ? undefined : locales[language];
      if (language !== undefined && strings && keys.every((key) => strings[key] !== undefined)) return { strings, language };
    }
    return null;
  }

  #texts({ title, body }: { title: string; body: string }, strings: Readonly<Record<string, string>>) {
    return { title: strings[title] ?? "", body: this.#richText(strings[body] ?? "") };
  }

  #richText(markdown: string): RichText {
    return readMarkdown(markdown, this.#pictures).richText;
  }
}
