/** What the pool needs of a client of one connection. */
interface Client {
  end(options?: { timeout?: number }): Promise<void>;
}

/**
 * Clients of one connection each, lent to one transaction at a time.
 *
 * `begin` on a pool of postgres.js 3.4.9 can send BEGIN on a connection that another query or transaction is using (porsager/postgres#823,
 * #1189, #1204): an error at best, the commit of somebody else's half-done work at worst. On a connection that nobody else can use it cannot.
 */
export class TransactionPool<Exclusive extends Client> {
  readonly #make: () => Exclusive;
  readonly #most: number;
  readonly #all: Exclusive[] = [];
  readonly #idle: Exclusive[] = [];
  readonly #waiting: ((client: Exclusive) => void)[] = [];

  constructor(make: () => Exclusive, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** Runs with a client that nobody else has; waits for one when all are lent. */
  async lend<Result>(run: (client: Exclusive) => Promise<Result>): Promise<Result> {
    const client = await this.#take();
    try {
      return await run(client);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(client);
      else this.#idle.push(client);
    }
  }

  async end(options?: { timeout?: number }): Promise<void> {
    await Promise.all(this.#all.map((client) => client.end(options)));
  }

  #take(): Promise<Exclusive> | Exclusive {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length < this.#most) {
      const made = this.#make();
      this.#all.push(made);
      return made;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
