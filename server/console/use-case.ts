import { useEffect, useState } from "preact/hooks";
import type { CaseDetail, Loading } from "../../components/console/case-types.ts";
import { messageOf, readCase } from "./console-api.ts";

export interface CaseStateOfPage {
  detail: Loading<CaseDetail>;
  set: (detail: CaseDetail) => void;
  refresh: () => Promise<void>;
}

/** The case that is open; null when none is. */
export function useCase(number: number | null): CaseStateOfPage {
  const [detail, setDetail] = useState<Loading<CaseDetail>>({ status: "loading" });
  const load = async (wanted: number, isCurrent: () => boolean) => {
    try {
      const value = await readCase(wanted);
      if (isCurrent()) setDetail({ status: "ready", value });
    } catch (error) {
      if (isCurrent()) setDetail((shown) => (isShown(shown, wanted) ? shown : { status: "failed", message: messageOf(error) }));
    }
  };
  useEffect(() => {
    if (number === null) return;
    let current = true;
    setDetail((shown) => (isShown(shown, number) ? shown : { status: "loading" }));
    void load(number, () => current);
    return () => {
      current = false;
    };
  }, [number]);
  return {
    detail: number !== null && detail.status === "ready" && detail.value.number !== number ? { status: "loading" } : detail,
    set: (value) => setDetail({ status: "ready", value }),
    refresh: async () => {
      if (number !== null) await load(number, () => true);
    },
  };
}

function isShown(shown: Loading<CaseDetail>, number: number): boolean {
  return shown.status === "ready" && shown.value.number === number;
}
