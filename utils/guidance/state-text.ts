import type { PageState } from "./page-state.ts";

/** A state as text, to be compared with another: without its tips, which are the same list as long as nothing of them has changed. */
export function stateText(state: PageState): string {
  return JSON.stringify({ ...state, tips: null });
}

/** The same also without where in the EHR one is. */
export function placelessText(state: PageState): string {
  const { view: _view, workflow: _workflow, ...keys } = state.keys;
  return stateText({ ...state, chart: null, keys });
}
