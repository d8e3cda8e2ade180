import { z } from 'zod';
import { ROLES } from '../actor.ts';
import { KINDS } from '../organisations/organisation-fields.ts';

export const TAG = 'Organisatie';

/** Largest body of these operations, in bytes. */
export const MAX_BYTES = 10_000;

export const RoleSchema = z.enum(ROLES as [(typeof ROLES)[number], ...(typeof ROLES)[number][]]);
const Instant = z.iso.datetime().meta({ description: 'Moment in UTC.' });
const Version = z
  .int()
  .min(1)
  .meta({ description: 'Telt elke verandering; stuur mee wat je zag, anders 409.' });

export const OrganisationSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(KINDS as [(typeof KINDS)[number], ...(typeof KINDS)[number][]]),
    kvk: z.string().nullable().meta({ description: 'KvK-nummer, acht cijfers.' }),
    fourEyes: z.boolean().meta({ description: 'Een tweede persoon keurt besluiten goed.' }),
    version: Version,
    you: z.strictObject({ id: z.uuid(), name: z.string(), role: RoleSchema }),
  })
  .meta({ id: 'Organisation' });

export const SettingsSchema = z
  .strictObject({ name: z.string(), fourEyes: z.boolean(), version: Version })
  .meta({ id: 'OrganisationSettings' });

export const MemberSchema = z
  .strictObject({
    person: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    role: RoleSchema,
    program: z.boolean().meta({ description: 'Een programma met een sleutel: niemand die kan inloggen.' }),
    since: Instant,
    version: Version,
  })
  .meta({ id: 'Member' });

export const RoleChangeSchema = z
  .strictObject({ role: RoleSchema, version: Version })
  .meta({ id: 'RoleChange' });

export const VersionSchema = z.strictObject({ version: Version }).meta({ id: 'Version' });

export const InvitationSchema = z
  .strictObject({
    id: z.uuid(),
    role: RoleSchema,
    invitedBy: z.string().nullable(),
    createdAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'Invitation' });

export const InviteSchema = z.strictObject({ role: RoleSchema }).meta({ id: 'Invite' });

export const InvitedSchema = z
  .strictObject({
    id: z.uuid(),
    code: z
      .string()
      .meta({ description: 'Laat één persoon binnen, één keer. Staat alleen in dit antwoord.' }),
    link: z.string(),
    expiresAt: Instant,
  })
  .meta({ id: 'Invited' });

const Fields = z
  .record(
    z.string(),
    z.strictObject({
      kind: z.enum(['value', 'closed', 'forgotten']).meta({
        description: 'value: te lezen; closed: over een persoon, niet voor jouw rol; forgotten: gewist.',
      }),
      value: z.unknown().optional(),
    }),
  )
  .optional();

export const JournalSchema = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        seq: z.int(),
        at: Instant,
        person: z.strictObject({ id: z.uuid(), name: z.string().optional() }).optional(),
        action: z.string(),
        subject: z.strictObject({ kind: z.string(), id: z.uuid() }),
        before: Fields,
        after: Fields,
        hash: z.string(),
      }),
    ),
    next: z.int().optional().meta({ description: 'Geef dit als before mee voor de volgende bladzijde.' }),
  })
  .meta({ id: 'Journal' });

export const VerificationSchema = z
  .strictObject({
    whole: z.boolean(),
    entries: z.int().meta({ description: 'Regels die zijn nagerekend en kloppen.' }),
    broken: z
      .strictObject({ seq: z.int(), reason: z.enum(['missing', 'changed', 'unlinked', 'cut-off']) })
      .nullable()
      .meta({ description: 'De eerste regel die niet klopt.' }),
  })
  .meta({ id: 'JournalVerification' });
