// A process of its own that writes in the register through the use cases of the built product, and says of every change
// that was confirmed what it was. A test kills it, or takes away what it stands on.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Actor } from '../../src/foundation/identity/actor.ts';
import type { Orders, Said } from './writing.ts';

type Add = typeof import('../../src/engagements/store/add-engagement.ts');
type Change = typeof import('../../src/engagements/store/change-engagement.ts');
type AddEvidence = typeof import('../../src/engagements/store/add-evidence.ts');
type RemoveEvidence = typeof import('../../src/engagements/store/remove-evidence.ts');
type Store = typeof import('../../src/foundation/store/database.ts');
type Config = typeof import('../../src/foundation/config.ts');
type Outage = typeof import('../../src/foundation/operations/unavailable.ts');

const built = (path: string) => import(new URL(`../../dist/${path}.js`, import.meta.url).href);
const { addEngagement } = (await built('engagements/store/add-engagement')) as Add;
const { changeEngagement } = (await built('engagements/store/change-engagement')) as Change;
const { addEvidence } = (await built('engagements/store/add-evidence')) as AddEvidence;
const { removeEvidence } = (await built('engagements/store/remove-evidence')) as RemoveEvidence;
const { openDatabase } = (await built('foundation/store/database')) as Store;
const { readConfig } = (await built('foundation/config')) as Config;
const { outageOf } = (await built('foundation/operations/unavailable')) as Outage;

const { env, organisation, person, what } = JSON.parse(process.argv[2] ?? '') as Orders;
const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`);

const database = await openDatabase(readConfig(env), () => {});
const services = { database };
const actor: Actor = {
  person: { id: person, name: 'Writer' },
  organisation: { id: organisation, name: 'Ours', kind: 'client', kvk: null, fourEyes: false },
  role: 'editor',
  context: { organisation, person },
};

let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});

const engagement = (reference: string, rateCents: number) => ({
  reference,
  client: 'Client',
  worker: { name: `Worker ${reference}`, kvk: null, email: null },
  chain: [],
  assignment: 'Assignment',
  starts: '2026-01-05' as const,
  ends: null,
  minutesPerWeek: null,
  rateCents,
  sector: null,
  contract: null,
});

/** One engagement after the other, each changed once. */
async function engagements(): Promise<void> {
  const reference = randomBytes(6).toString('hex');
  const { id, version } = await addEngagement(services, actor, engagement(reference, 1));
  say({ kind: 'confirmed', id, version });
  const changed = await changeEngagement(services, actor, id, version, engagement(reference, 2));
  say({ kind: 'confirmed', id, version: changed });
}

const MEGABYTE = 1_000_000;
let first: string | undefined;
const kept: string[] = [];

/** Files of a megabyte. When there is no room, some go. */
async function evidence(): Promise<void> {
  first ??= (await addEngagement(services, actor, engagement('evidence', 1))).id;
  // Random, so that nothing of it can be pressed together.
  const content = randomBytes(MEGABYTE);
  const file = { name: 'evidence.pdf', mediaType: 'application/pdf', content };
  try {
    const { id, sha256 } = await addEvidence(services, actor, first, file as never);
    kept.push(id);
    say({ kind: 'evidence', id, sha256 });
  } catch (error) {
    if (outageOf(error) !== 'full') throw error;
    say({ kind: 'fault', outage: 'full' });
    for (const id of kept.splice(0, 8)) {
      await removeEvidence(services, actor, first, id);
      say({ kind: 'removed', id });
    }
    await sql`vacuum evidence`.execute(database.db);
    say({ kind: 'room' });
  }
}

async function writeOn(): Promise<void> {
  while (!stopping) {
    try {
      await (what === 'evidence' ? evidence() : engagements());
    } catch (error) {
      const outage = outageOf(error);
      say({ kind: 'fault', outage: outage ?? String(error) });
      await wait(50);
    }
  }
}

await Promise.all(Array.from({ length: what === 'evidence' ? 1 : 4 }, writeOn));
await database.close();
