import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Listens for changed cases while the page is in front. A page that nobody looks at gives its connection back: a browser has six for each
 * server (HTTP/1.1), and a seventh tab would wait for ever.
 *
 * @param onCase called with the number of a case that changed; with null after a gap, when anything may have.
 * @returns whether the stream is open.
 */
export function useLive(onCase: (number: number | null) => void): boolean {
  const [live, setLive] = useState(true);
  const latest = useRef(onCase);
  latest.current = onCase;
  useEffect(() => {
    let source: EventSource | undefined;
    let interrupted = false;
    const listen = () => {
      source = new EventSource("/console/api/events");
      source.addEventListener("hello", () => {
        setLive(true);
        if (interrupted) latest.current(null);
        interrupted = false;
      });
      source.addEventListener("case", (event) => latest.current(Number(event.data)));
      source.addEventListener("error", () => {
        interrupted = true;
        setLive(false);
      });
    };
    const follow = () => {
      source?.close();
      if (document.visibilityState === "visible") listen();
      else interrupted = true;
    };
    const stop = new AbortController();
    document.addEventListener("visibilitychange", follow, { signal: stop.signal });
    addEventListener("pagehide", () => source?.close(), { signal: stop.signal });
    addEventListener("pageshow", (event) => event.persisted && follow(), { signal: stop.signal });
    follow();
    return () => {
      stop.abort();
      source?.close();
    };
  }, []);
  return live;
}
