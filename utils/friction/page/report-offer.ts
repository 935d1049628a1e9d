import { signalsWorthAnOffer } from "../thresholds.ts";

/** An offer that nobody takes goes by itself, milliseconds. Own choice: by then the moment has passed. */
const offerTime = 120_000;

export interface ReportOffer {
  /** One more signal was noticed. @param allowed by the site, for this person, in this shift. */
  noticed(signals: number, allowed: boolean): void;
  isOpen(): boolean;
  close(): void;
}

/** Decides whether the status bar asks if somebody wants to report. Whether it may show at this moment is decided where it is drawn. */
export function reportOffer(signal: AbortSignal, onChange: () => void): ReportOffer {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const end = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const close = () => {
    if (timer === null) return;
    end();
    onChange();
  };
  signal.addEventListener("abort", end, { once: true });
  return {
    noticed(signals, allowed) {
      if (!allowed || timer !== null || signals < signalsWorthAnOffer || signal.aborted) return;
      timer = setTimeout(close, offerTime);
      onChange();
    },
    isOpen: () => timer !== null,
    close,
  };
}
