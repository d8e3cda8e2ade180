import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { fillRoom, type TestRoom, testRoom } from '../../foundation/store/test-rows.ts';
import { DESK, importer } from '../import/fixture.ts';
import type { Engagement } from '../model/engagement.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { columnsOf } from '../store/record.ts';
import { csvCell, withoutGuard } from './csv-cell.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRegister } from './export-register.ts';

const rooms = testDatabase();

/** What spreadsheets get wrong: formulas, signs of CSV and XML, zeros in front, text that looks like something else. */
const GIVEN: readonly Engagement[] = [
  {
    ...{ reference: '=1+1', client: "'=x", chain: ['Bureau A', '+31 BV'], contract: '0012' },
    worker: { name: '-Zoë "De" <Groot> & co; BV', kvk: '01234567', email: 'a@b.example' },
    assignment: 'Regel één\n  twee  spaties\tx\nlaatste; "q"',
    ...{ starts: '2026-01-05', ends: '2026-12-31', minutesPerWeek: 440, rateCents: 108_750 },
    sector: 'construction',
  },
  {
    ...{ reference: '00123', client: '€ 5,00', chain: [], contract: null, assignment: '@x' },
    worker: { name: 'Naam', kvk: null, email: null },
    ...{ starts: '1899-01-01', ends: null, minutesPerWeek: null, rateCents: null, sector: null },
  },
  {
    ...{ reference: 'R3', client: '2026-01-05', chain: ['b'], contract: 'true', assignment: '1.234,56' },
    worker: { name: 'Derde 😀', kvk: null, email: 'D@x.example' },
    ...{ starts: '2026-02-28', ends: '2026-02-28', minutesPerWeek: 10_080, rateCents: 1 },
    sector: 'retail-food',
  },
];

async function fileOf(format: ExportFormat, language: 'nl' | 'en', room: TestRoom): Promise<Uint8Array> {
  const form = { language, desk: DESK, answersOf: undefined };
  const pieces: Uint8Array[] = [];
  for await (const piece of exportRegister(rooms.services, rooms.actor('reader', room), format, form))
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

const dump = (room: TestRoom) =>
  rooms.database.db
    .selectFrom('engagement')
    .innerJoin('worker', 'worker.id', 'engagement.worker_id')
    .select(Object.keys(columnsOf(GIVEN[0]!)) as (keyof ReturnType<typeof columnsOf>)[])
    .select(['name', 'kvk', 'email'])
    .where('engagement.organisation_id', '=', room.organisation)
    .orderBy('reference')
    .execute();

test('a register that is exported and imported again is the same, in every format and language', async () => {
  for (const engagement of GIVEN) await addEngagement(rooms.services, rooms.actor('editor'), engagement);
  const expected = await dump(rooms.ours);
  expect(expected).toHaveLength(GIVEN.length);
  for (const language of ['nl', 'en'] as const)
    for (const format of EXPORT_FORMATS) {
      const room = testRoom(`${format} ${language}`);
      await fillRoom(rooms.database.db, room);
      const steps = importer(rooms, () => rooms.actor('editor', room));
      const id = await steps.upload(await fileOf(format, language, rooms.ours), `inhuur.${format}`);
      await steps.check(id, { notation: language });
      expect(await steps.wrong(id), `${format} ${language}`).toEqual([]);
      await steps.approve(id);
      expect(await dump(room), `${format} ${language}`).toEqual(expected);
    }
});

test('an organisation exports its own register only', async () => {
  const text = new TextDecoder().decode(await fileOf('csv', 'nl', rooms.theirs));
  expect(text.split('\r\n')).toHaveLength(2);
});

test('a cell of CSV is never a formula, and is read as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@][a-z]{0,5}$/)), text => {
      const cell = csvCell(text);
      const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(inner).not.toMatch(/^[=+\-@\t\r]/);
      expect(withoutGuard(inner)).toBe(text);
    }),
  );
});
