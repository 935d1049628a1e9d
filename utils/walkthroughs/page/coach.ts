import type { ResolvedAnchor } from "../../anchors/page/resolve-anchor.ts";
import { eachDocument } from "../../ehr/page/each-document.ts";
import type { CompiledAnchor } from "../../packs/compiled-pack.ts";
import type { WhenKeys } from "../../when/when-expression.ts";
import type { Coaching } from "../coaching.ts";
import {
  type Act,
  afterAct,
  afterChange,
  awaited,
  endAlone,
  goBack,
  goNext,
  isFinished,
  startAlone,
  startRun,
  type WalkthroughRun,
} from "../walkthrough-run.ts";

export interface CoachOptions {
  signal: AbortSignal;
  /** Whether one of the elements on an event's path is the anchor's. */
  leadsTo(anchor: CompiledAnchor, path: readonly EventTarget[]): boolean;
  /** The person has come further, or back; `null`: they have ended it. */
  onRun(run: WalkthroughRun | null): void;
  /** There is something else to draw. */
  onChange(): void;
}

/** Finds elements as a look at the page does (utils/guidance/page/anchor-finder.ts). */
type Find = (of: { id: string; anchor: CompiledAnchor | null }) => ResolvedAnchor;

/**
 * Leads a person through a walkthrough that they have begun: which step is next, where its element is, and what they do of it. Listens to
 * the page only meanwhile, and keeps nothing of what is put in.
 */
export class Coach {
  readonly #options: CoachOptions;
  #coaching: Coaching | null = null;
  #keys: WhenKeys = {};
  #element: Element | null = null;
  #listening: AbortController | null = null;
  /** When the run was begun that the person has ended last. */
  #ended = 0;

  constructor(options: CoachOptions) {
    this.#options = options;
    options.signal.addEventListener("abort", () => this.#listening?.abort(), { once: true });
  }

  get coaching(): Coaching | null {
    return this.#coaching;
  }

  get isFinished(): boolean {
    return this.#coaching !== null && isFinished(this.#coaching.run, this.#coaching.walkthrough);
  }

  /** The element of the step, as the last look found it. */
  get element(): Element | null {
    return this.#element?.isConnected ? this.#element : null;
  }

  /** Takes what the worker says. Of a run that goes on here, the page knows more. */
  update(said: Coaching | null, keys: WhenKeys): void {
    // Otherwise it is what the worker said before it heard that the person has ended it.
    const given = said && said.run.startedAt > this.#ended ? said : null;
    const changed = JSON.stringify(keys) !== JSON.stringify(this.#keys);
    this.#keys = keys;
    const known = this.#coaching?.run;
    const isSame = given !== null && known?.walkthroughId === given.run.walkthroughId && known.startedAt === given.run.startedAt;
    // What the worker said before it heard of the run that was begun here.
    const isOlder = given !== null && known !== undefined && given.run.startedAt < known.startedAt;
    const goesOn = isSame || isOlder;
    if (!goesOn) this.#begin(given);
    if (this.#coaching && (changed || !goesOn)) this.#move(afterChange(this.#coaching.run, this.#coaching.walkthrough, keys));
  }

  /** Looks for the step's element. */
  look(find: Find): void {
    const { walkthrough, run } = this.#coaching ?? {};
    const name = run?.alone ? null : (walkthrough?.steps[run?.step ?? 0]?.anchor ?? null);
    const anchor = name === null ? null : (walkthrough?.anchors[name] ?? null);
    this.#element = anchor && find({ id: `${walkthrough?.id}#${name}`, anchor }).element;
  }

  next(): void {
    if (this.#coaching) this.#move(goNext(this.#coaching.run, this.#coaching.walkthrough));
  }

  back(): void {
    if (this.#coaching) this.#move(goBack(this.#coaching.run));
  }

  /** Begins the scenario anew: with guidance, or without. */
  again(alone: boolean): void {
    if (!this.#coaching) return;
    const { walkthrough } = this.#coaching;
    const run = alone ? startAlone(walkthrough, Date.now()) : startRun(walkthrough, this.#keys, Date.now());
    this.#move(run);
  }

  /** The person says that they are done without guidance. */
  end(): void {
    if (this.#coaching) this.#move(endAlone(this.#coaching.run));
  }

  /** The person has chosen a command of the palette. */
  command(command: string): void {
    this.#follow({ kind: "command", command });
  }

  stop(): void {
    this.#ended = this.#coaching?.run.startedAt ?? this.#ended;
    this.#begin(null);
    this.#options.onRun(null);
    this.#options.onChange();
  }

  #begin(coaching: Coaching | null): void {
    this.#coaching = coaching;
    this.#element = null;
    if (coaching === null) {
      this.#listening?.abort();
      this.#listening = null;
    } else if (!this.#listening) this.#listen();
  }

  #move(run: WalkthroughRun): void {
    if (!this.#coaching || run === this.#coaching.run) return;
    this.#coaching = { ...this.#coaching, run };
    this.#options.onRun(run);
    this.#options.onChange();
  }

  #listen(): void {
    this.#listening = new AbortController();
    eachDocument(this.#listening.signal, (document, signal) => {
      const options = { capture: true, passive: true, signal };
      document.addEventListener("click", (event) => this.#act("click", event), options);
      for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => this.#act("input", event), options);
    });
  }

  /** Before the EHR hears of it, since a press may take its own element away. */
  #act(kind: "click" | "input", event: Event): void {
    if (!this.#coaching || !event.isTrusted) return;
    const { walkthrough, run } = this.#coaching;
    const path = event.composedPath();
    const waited = awaited(run, walkthrough);
    const names = new Set(waited.flatMap((each) => (each.kind === kind && "anchor" in each ? [each.anchor] : [])));
    const anchors = [...names].filter((name) => {
      const anchor = walkthrough.anchors[name];
      return anchor !== undefined && this.#options.leadsTo(anchor, path);
    });
    if (anchors.length > 0) this.#follow({ kind, anchors });
  }

  #follow(act: Act): void {
    if (this.#coaching) this.#move(afterAct(this.#coaching.run, this.#coaching.walkthrough, act, this.#keys));
  }
}
