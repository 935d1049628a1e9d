/** First of the ports of the end-to-end tests; set another one to run two checkouts' tests at the same time. */
const first = Number(process.env.ELBOW_TEST_PORT ?? 5181);

/** Ports of the end-to-end tests; the extension is built for them. The demo has others, so that both can run. */
export const testPorts = { ehr: first, backlog: first + 1 };
