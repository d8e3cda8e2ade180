import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { readEvidence as checkEvidence, LARGEST_EVIDENCE } from '../model/evidence/read-evidence.ts';
import { THINGS } from '../pages/addresses.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { readEvidence } from '../store/read-evidence.ts';
import { removeEvidence } from '../store/remove-evidence.ts';
import { Done, hash, id, OneEngagement, TAG } from './schemas.ts';

const content = z.base64().meta({ description: 'Het bestand in base64; hooguit 10 MiB.' });
const Given = z.strictObject({ name: z.string().max(1000), content });
const Piece = z.object({ name: z.string(), mediaType: z.string(), sha256: hash, content });
const OnePiece = OneEngagement.extend({ evidence: z.uuid() });
const PIECE_OF = { ...THINGS, evidence: 'evidence' } as const;
/** Base64 takes four signs for three bytes. */
const MAX_BYTES = Math.ceil(LARGEST_EVIDENCE / 3) * 4 + 4096;

/** Documents that show how it is. */
export function addEvidenceOperations(app: OpenAPIHono, { services }: RegisterDesk): void {
  const path = '/organisation/engagements/{engagement}/evidence';

  addGuardedOperation(app, services, {
    method: 'post',
    path,
    id: 'addEvidence',
    tag: TAG,
    summary: 'Bewaar bewijs',
    description:
      'PDF, afbeelding, Office of OpenDocument zonder macro’s, of platte tekst. Wat erin zit moet bij de naam passen.',
    role: 'editor',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    body: { schema: Given, maxBytes: MAX_BYTES, example: { name: 'afspraak.txt', content: 'Zm90bw==' } },
    response: { schema: z.object({ id, sha256: hash }), description: 'Waaronder het bewaard is.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      const given = parseInput(Given, body);
      const evidence = checkEvidence(given.name, Buffer.from(given.content, 'base64'));
      return addEvidence(services, actor, params.engagement, evidence);
    },
  });

  addGuardedOperation(app, services, {
    method: 'get',
    path: `${path}/{evidence}`,
    id: 'getEvidence',
    tag: TAG,
    summary: 'Haal bewijs op',
    description: 'Met de inhoud in base64.',
    role: 'reader',
    params: OnePiece,
    things: PIECE_OF,
    mayBeMissing: true,
    response: { schema: Piece, description: 'Het bestand.' },
    handle: async ({ params }, actor) => {
      const kept = await readEvidence(services, actor, params.engagement, params.evidence);
      return { ...kept, content: kept.content.toString('base64') };
    },
  });

  addGuardedOperation(app, services, {
    method: 'delete',
    path: `${path}/{evidence}`,
    id: 'removeEvidence',
    tag: TAG,
    summary: 'Verwijder bewijs',
    description: 'In het logboek blijft staan dat het er was.',
    role: 'editor',
    params: OnePiece,
    things: PIECE_OF,
    mayBeMissing: true,
    response: { schema: Done, description: 'Het bestand is weg.' },
    handle: async ({ params }, actor) => {
      await removeEvidence(services, actor, params.engagement, params.evidence);
      return { done: true };
    },
  });
}
