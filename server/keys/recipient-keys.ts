import { sealingSuite } from "../../utils/outbox/sealing-suite.ts";
import type { RecipientKeys } from "../../utils/protocol/sync.ts";
import type { Database } from "../database/connect.ts";

/** How long after its last day a key is kept for parts that were sealed in time and wait on a device without network. */
const windowDays = 60;

/** Public keys that may be sealed to today; this month's pair is made when it is not there yet. */
export async function recipientKeys(sql: Database): Promise<RecipientKeys> {
  const select = () => sql<{ id: string; publicKey: string; until: string }[]>`
    select id, public_key as "publicKey", until from recipient_keys
    where private_key is not null and until >= current_date order by month desc`;
  const known = await select();
  if (known.length > 0) return { keys: known };
  await makeKeyPair(sql);
  return { keys: await select() };
}

/** Private half of a key, raw; undefined when this backlog never had it or has destroyed it. */
export async function privateKey(sql: Database, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [row] = await sql<
    { privateKey: Buffer | null }[]
  >`select private_key as "privateKey" from recipient_keys where id = ${id}`;
  return row?.privateKey ? new Uint8Array(row.privateKey) : undefined;
}

/** Destroys private keys whose window has passed: from then on nobody can open what was sealed to them. */
export async function destroyOldKeys(sql: Database): Promise<number> {
  const destroyed = await sql`
    update recipient_keys set private_key = null, destroyed_at = now()
    where private_key is not null and destroy_on < current_date`;
  return destroyed.count;
}

async function makeKeyPair(sql: Database): Promise<void> {
  const { kem } = sealingSuite();
  const pair = await kem.generateKeyPair();
  const publicKey = Buffer.from(await kem.serializePublicKey(pair.publicKey)).toString("base64url");
  const secret = Buffer.from(await kem.serializePrivateKey(pair.privateKey));
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("hex");
  // Two servers may make one at the same time: the month is unique, the first stays.
  await sql`
    insert into recipient_keys (id, month, public_key, private_key, until, destroy_on)
    select ${id}, first, ${publicKey}, ${secret}, last, last + ${windowDays}::int
    from (select date_trunc('month', current_date)::date as first,
                 (date_trunc('month', current_date) + interval '1 month - 1 day')::date as last) as month
    on conflict (month) do nothing`;
}
