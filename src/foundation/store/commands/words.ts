import type { Manifest } from '../backup/manifest.ts';

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** How much is in a backup. */
export function counted({ tables }: Manifest): { readonly tables: number; readonly rows: number } {
  return { tables: tables.length, rows: tables.reduce((total, { rows }) => total + rows, 0) };
}

const number = (locale: string) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (value: number): string => format.format(value);
};
const nl = number('nl-NL');
const en = number('en-GB');
const MEGA = 1_000_000;

export const WORDS = {
  nl: {
    json: 'schrijf JSON',
    backup: 'bewaar de hele database in één bestand',
    out: 'naam van het bestand; zonder keuze waaier-DATUM.tar.gz',
    backedUp: (file: string, tables: number, rows: number, bytes: number) =>
      `${file} is klaar en teruggelezen: ${nl(tables)} tabellen, ${nl(rows)} rijen, ${nl(bytes / MEGA)} MB.\nEr staan persoonsgegevens in: bewaar het zoals je de database zelf bewaart.\n`,
    restore: 'zet een back-up terug in een lege database',
    backupFile: 'bestand van waaier backup',
    yes: 'vervang alles in de database met deze naam',
    restored: (file: string, version: string, made: string, tables: number, rows: number) =>
      `${file} is teruggezet: ${nl(tables)} tabellen, ${nl(rows)} rijen, van Waaier ${version}, gemaakt ${made}.\n`,
    migrated: (names: readonly string[]) => `De tabellen zijn bijgewerkt: ${names.join(', ')}.\n`,
    journals: (count: number, entries: number) =>
      `Nagerekend: ${nl(count)} ${count === 1 ? 'logboek' : 'logboeken'} met ${nl(entries)} regels.\n`,
    broken: (organisation: string, seq: number, reason: string) =>
      `✗ het logboek van organisatie ${organisation} is niet heel bij regel ${seq} (${reason}); zo stond het in de back-up\n`,
  },
  en: {
    json: 'write JSON',
    backup: 'keep the whole database in one file',
    out: 'name of the file; without a choice waaier-DATE.tar.gz',
    backedUp: (file: string, tables: number, rows: number, bytes: number) =>
      `${file} is ready and was read back: ${en(tables)} tables, ${en(rows)} rows, ${en(bytes / MEGA)} MB.\nThere is personal data in it: keep it as you keep the database itself.\n`,
    restore: 'put a backup back into an empty database',
    backupFile: 'file of waaier backup',
    yes: 'replace everything in the database of this name',
    restored: (file: string, version: string, made: string, tables: number, rows: number) =>
      `${file} was put back: ${en(tables)} tables, ${en(rows)} rows, of Waaier ${version}, made ${made}.\n`,
    migrated: (names: readonly string[]) => `The tables were brought up to date: ${names.join(', ')}.\n`,
    journals: (count: number, entries: number) =>
      `Recomputed: ${en(count)} ${count === 1 ? 'journal' : 'journals'} with ${en(entries)} entries.\n`,
    broken: (organisation: string, seq: number, reason: string) =>
      `✗ the journal of organisation ${organisation} is not whole at entry ${seq} (${reason}); that is how it was in the backup\n`,
  },
} as const;
