import { Hono } from "hono";
import type { CaseEvents } from "./case-events.ts";

/** A comment line this often keeps proxies from closing a quiet stream. */
const heartbeatMilliseconds = 20_000;

/** Server-sent events: `case` with the number of each case that changes. Streams end when the server closes. */
export function eventRoutes(events: CaseEvents, closing: AbortSignal): Hono {
  return new Hono().get("/events", (context) => {
    const signal = AbortSignal.any([closing, context.req.raw.signal]);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const utf8 = new TextEncoder();
        const send = (text: string) => controller.enqueue(utf8.encode(text));
        send("retry: 1000\n\nevent: hello\ndata: {}\n\n");
        events.subscribe((number) => send(`event: case\ndata: ${number}\n\n`), signal);
        const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMilliseconds);
        signal.addEventListener(
          "abort",
          () => {
            clearInterval(heartbeat);
            controller.close();
          },
          { once: true },
        );
      },
    });
    return new Response(stream, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
  });
}
