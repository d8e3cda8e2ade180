import { addDays, type IsoDate } from '../../foundation/law/date.ts';

/** A whole day in a calendar. */
export interface CalendarDay {
  /** Never changes for the same thing, whatever happens to it. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Goes up with every change. */
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Longest line in bytes, without its end (RFC 5545, section 3.1). */
const LONGEST = 75;

/** Writes a calendar (iCalendar, RFC 5545): UTF-8, folded lines, days without a time zone. */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waaier//Reminders//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...days.flatMap(({ uid, day, summary, description, url, sequence, changedAt }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${instant(changedAt)}`,
      `LAST-MODIFIED:${instant(changedAt)}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      // The end of a day is the day after it.
      `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
      `SUMMARY:${text(summary)}`,
      `DESCRIPTION:${text(description)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${fold(line)}\r\n`).join('');
}

const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A value of type TEXT (section 3.3.11). */
const text = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** Breaks a line so that none is longer than 75 bytes, and no character in two. */
function fold(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}
