import { ORDER_TYPES } from "../../clinic/order-entry.ts";
import { notFound } from "../../server/http-failure.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentOrder } from "../present/present-order.ts";
import { results } from "../present/results.ts";

/** Orders that were written; the order basket writes them with an encounter. */
export function addOrderRoutes(router: Router): void {
  router.get("order", listOrders);
  router.get("order/:uuid", ({ clinic, parameters }) => {
    for (const chart of clinic.charts) {
      const order = chart.orders.find(({ uuid }) => uuid === parameters.uuid);
      if (order) {
        return presentOrder(chart, order);
      }
    }
    throw notFound(`order ${parameters.uuid}`);
  });
}

function listOrders({ clinic, query }: ApiRequest) {
  const chart = clinic.chart(query.get("patient"));
  const types = `${query.get("orderTypes") ?? ""}${query.get("orderType") ?? ""}`;
  const onlyActive = query.get("status") === "ACTIVE" || query.get("excludeCanceledAndExpired") === "true";
  const firstDay = query.get("activatedOnOrAfterDate")?.slice(0, 10) ?? "";
  const lastDay = query.get("activatedOnOrBeforeDate")?.slice(0, 10) ?? "9999-12-31";
  const orders = chart.orders
    .filter((order) => types === "" || types.includes(ORDER_TYPES[order.kind].uuid))
    .filter((order) => !onlyActive || !order.stoppedAt)
    .filter(({ activatedAt }) => localDay(activatedAt) >= firstDay && localDay(activatedAt) <= lastDay)
    .sort((first, second) => second.activatedAt.getTime() - first.activatedAt.getTime());
  return results(orders.map((order) => presentOrder(chart, order)));
}

/** The day in this machine's time zone, which is the browser's too, as an ISO date. */
function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  const day = String(moment.getDate()).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${day}`;
}
