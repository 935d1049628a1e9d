import { useState } from "preact/hooks";

const storageKey = "elbow.single-keys";

/** Whether single-key shortcuts are on; kept in this browser. */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(storageKey) !== "off");
  const set = (next: boolean) => {
    localStorage.setItem(storageKey, next ? "on" : "off");
    setOn(next);
  };
  return [on, set];
}
