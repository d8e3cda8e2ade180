import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation, perform } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { finishReminder, MOST, readInbox, SNOOZES, snoozeReminder } from '../reminders/inbox.ts';
import { makeReminders } from '../reminders/make-reminders.ts';
import { FEED } from '../reminders/paths.ts';
import { chooseMail, readChoices, renewCalendar, stopCalendar } from '../reminders/person-choices.ts';
import { KINDS } from '../reminders/plan-reminders.ts';
import { changeReminderSettings, readReminderSettings } from '../reminders/reminder-settings.ts';
import { takeVersion } from './read-fields.ts';
import { Changed, Done, day, id, MAX_BYTES, version } from './schemas.ts';

const TAG = 'Herinneringen';
const BASE = '/organisation/reminders';

const Inbox = z.object({
  reminders: z.array(
    z.object({
      id,
      engagement: id,
      reference: z.string().meta({ description: 'Kenmerk van de inhuur.' }),
      kind: z.enum(KINDS).meta({
        description:
          'ends: einddatum dichtbij. interval: opnieuw beoordelen. extension: verlengd. rate-change: ander tarief. second-engagement: tweede inhuur van dezelfde opdrachtnemer.',
      }),
      due: day.meta({ description: 'Dag waarop het aandacht vraagt.' }),
      version,
      updatedAt: z.string().meta({ format: 'date-time', description: 'UTC.' }),
    }),
  ),
  total: z.int().meta({ description: 'Alle die openstaan, ook die niet in deze lijst staan.' }),
});
const Settings = z
  .strictObject({
    daysBefore: z
      .array(z.int())
      .meta({ description: 'Dagen voor de einddatum: hooguit vijf, van 0 tot en met 366.' }),
    intervalMonths: z
      .int()
      .nullable()
      .meta({ description: 'Maanden tussen beoordelingen, 1 tot en met 60; null: nooit.' }),
    onExtension: z.boolean(),
    onRateChange: z.boolean(),
    onSecondEngagement: z.boolean(),
  })
  .meta({ id: 'ReminderSettings' });
const KeptSettings = z.object({ settings: Settings, version });
const Versioned = z.strictObject({ version });
const Snooze = z.strictObject({
  version,
  days: z.union(SNOOZES.map(days => z.literal(days))).meta({ description: 'Dagen, geteld vanaf vandaag.' }),
});
const Mail = z.strictObject({ mail: z.boolean() });

/** What asks for attention, when people are reminded, and how they hear of it. */
export function addReminders(app: OpenAPIHono, { services, today }: RegisterDesk): void {
  const seen = { tag: TAG, role: 'reader' } as const;

  addGuardedOperation(app, services, {
    ...{ ...seen, method: 'get', path: BASE, id: 'listReminders' },
    summary: 'Bekijk de herinneringen',
    description: `Wat openstaat, het oudste eerst; hooguit ${MOST} tegelijk.`,
    response: { schema: Inbox, description: 'De herinneringen.' },
    handle: (_, actor) => readInbox(services, actor),
  });

  addGuardedOperation(app, services, {
    ...{ tag: TAG, role: 'editor', method: 'post', path: `${BASE}/_make`, id: 'makeReminders' },
    summary: 'Maak de herinneringen van vandaag',
    description: 'Gebeurt elke dag vanzelf. Twee keer doen verandert niets.',
    response: {
      schema: z.object({
        made: z.int(),
        lapsed: z.int().meta({ description: 'Vervallen: de reden is weg.' }),
      }),
      description: 'Wat er bij kwam en wat verviel.',
    },
    handle: (_, actor) =>
      perform(services, actor, 'editor', tx =>
        makeReminders(tx, actor.organisation.id, actor.person.id, today()),
      ),
  });

  const one = {
    tag: TAG,
    role: 'editor',
    method: 'post',
    mayBeMissing: true,
    params: z.strictObject({ reminder: z.uuid() }),
    things: { reminder: 'reminder' },
  } as const;
  addGuardedOperation(app, services, {
    ...{ ...one, path: `${BASE}/{reminder}/_done`, id: 'finishReminder' },
    summary: 'Zet een herinnering op klaar',
    description: 'Ze komt niet terug.',
    body: { schema: Versioned, maxBytes: MAX_BYTES, example: { version: 1 } },
    response: { schema: Done, description: 'Ze is klaar.' },
    handle: async ({ params, body }, actor) => {
      await finishReminder(services, actor, params.reminder, parseInput(Versioned, body).version);
      return { done: true };
    },
  });
  addGuardedOperation(app, services, {
    ...{ ...one, path: `${BASE}/{reminder}/_snooze`, id: 'snoozeReminder' },
    summary: 'Stel een herinnering uit',
    description: `${SNOOZES.join(' of ')} dagen.`,
    body: { schema: Snooze, maxBytes: MAX_BYTES, example: { version: 1, days: SNOOZES[0] } },
    response: { schema: Done, description: 'Ze komt later terug.' },
    handle: async ({ params, body }, actor) => {
      const { version: given, days } = parseInput(Snooze, body);
      await snoozeReminder(services, actor, params.reminder, given, { today: today(), days });
      return { done: true };
    },
  });

  const settings = { tag: TAG, role: 'administrator', path: `${BASE}/settings` } as const;
  addGuardedOperation(app, services, {
    ...{ ...settings, method: 'get', id: 'getReminderSettings' },
    summary: 'Bekijk wanneer er herinneringen komen',
    description: 'Zolang niemand koos, staat hier ons voorstel.',
    response: { schema: KeptSettings, description: 'De instellingen.' },
    handle: (_, actor) => readReminderSettings(services, actor),
  });
  addGuardedOperation(app, services, {
    ...{ ...settings, method: 'put', id: 'changeReminderSettings' },
    summary: 'Kies wanneer er herinneringen komen',
    description: 'De lijst volgt als er weer herinneringen worden gemaakt.',
    body: {
      schema: Settings.extend({ version }),
      maxBytes: MAX_BYTES,
      example: {
        ...{ version: 1, daysBefore: [30, 7], intervalMonths: 6 },
        ...{ onExtension: true, onRateChange: true, onSecondEngagement: true },
      },
    },
    response: { schema: Changed, description: 'De nieuwe versie.' },
    handle: async ({ body }, actor) => {
      const { version: given, rest } = takeVersion(body);
      return { version: await changeReminderSettings(services, actor, rest, given) };
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...seen, method: 'get', path: `${BASE}/choices`, id: 'getReminderChoices' },
    summary: 'Bekijk hoe je van herinneringen hoort',
    description: 'Geldt voor wie dit vraagt.',
    response: {
      schema: z.object({
        calendar: z.boolean().meta({ description: 'Er is een link naar een agenda.' }),
        mail: z.boolean(),
      }),
      description: 'De keuzes.',
    },
    handle: (_, actor) => readChoices(services, actor),
  });
  addGuardedOperation(app, services, {
    ...{ ...seen, method: 'put', path: `${BASE}/choices/mail`, id: 'chooseReminderMail' },
    summary: 'Kies of je mail krijgt',
    description: 'Hooguit één bericht per dag, als deze installatie mail stuurt.',
    body: { schema: Mail, maxBytes: MAX_BYTES, example: { mail: true } },
    response: { schema: Mail, description: 'De keuze.' },
    handle: async ({ body }, actor) => {
      const { mail } = parseInput(Mail, body);
      await chooseMail(services, actor, mail);
      return { mail };
    },
  });
  addGuardedOperation(app, services, {
    ...{ ...seen, method: 'post', path: `${BASE}/choices/_calendar`, id: 'renewReminderCalendar' },
    summary: 'Maak een link naar de agenda',
    description: 'Een iCalendar die iedereen met de link kan lezen. Een eerdere link werkt daarna niet meer.',
    response: {
      schema: z.object({ link: z.url().meta({ description: 'Is hierna niet meer te zien.' }) }),
      description: 'De link.',
    },
    handle: async (_, actor) => {
      const token = await renewCalendar(services, actor);
      return { link: `${services.baseUrl}${fill(FEED, { token }).nl}` };
    },
  });
  addGuardedOperation(app, services, {
    ...{ ...seen, method: 'delete', path: `${BASE}/choices/calendar`, id: 'stopReminderCalendar' },
    summary: 'Laat de link naar de agenda ophouden',
    description: 'Wie de link heeft, kan er niets meer mee.',
    response: { schema: Done, description: 'De link werkt niet meer.' },
    handle: async (_, actor) => {
      await stopCalendar(services, actor);
      return { done: true };
    },
  });
}
