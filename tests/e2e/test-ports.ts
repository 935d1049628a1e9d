/** Ports of the end-to-end tests; the extension is built for them. The demo has others, so that both can run. */
export const testPorts = { ehr: 5181, backlog: 5182 } as const;
