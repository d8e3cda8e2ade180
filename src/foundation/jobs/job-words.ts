import type { JournalWords } from '../identity/journal/journal-words.ts';
import type { Text } from '../law/text.ts';
import type { JobKind } from './kind.ts';
import type { Job } from './list-jobs.ts';

/** Why any job can fail. */
const ERRORS: Readonly<Record<string, Text>> = {
  fault: {
    nl: 'Er ging bij ons iets mis, ook toen we het opnieuw probeerden. Probeer het later nog eens.',
    en: 'Something went wrong on our side, also when we tried again. Try again later.',
  },
  died: {
    nl: 'De server viel stil tijdens dit werk, meer dan één keer. Vraag de beheerder van de server om te kijken.',
    en: 'The server died over this work, more than once. Ask who runs the server to look.',
  },
  'role-lost': {
    nl: 'Wie dit vroeg, mag het niet meer. Iemand met de juiste rol kan het opnieuw laten doen.',
    en: 'Who asked for this may no longer do so. Somebody with the right role can have it tried again.',
  },
  'unknown-kind': {
    nl: 'Deze versie van Waaier kent dit werk niet.',
    en: 'This version of Waaier does not know this work.',
  },
};

const STATES: Readonly<Record<Job['state'] | 'stopping', Text>> = {
  queued: { nl: 'wacht', en: 'waiting' },
  running: { nl: 'bezig', en: 'working' },
  stopping: { nl: 'wordt gestopt', en: 'being stopped' },
  done: { nl: 'klaar', en: 'done' },
  failed: { nl: 'mislukt', en: 'failed' },
  cancelled: { nl: 'gestopt', en: 'stopped' },
};

/** How a job stands, in a word. */
export const stateText = ({ state, stopping }: Pick<Job, 'state' | 'stopping'>): Text =>
  STATES[stopping ? 'stopping' : state];

/** Why a job failed, in a sentence. */
export function errorText(kind: JobKind | undefined, code: string): Text {
  return kind?.errors?.[code] ?? ERRORS[code] ?? ERRORS.fault!;
}

export const JOB_JOURNAL_WORDS: JournalWords = {
  job: { nl: 'taak', en: 'job' },
  'job.start': { nl: 'taak gestart', en: 'job started' },
  'job.cancel': { nl: 'taak gestopt', en: 'job stopped' },
  'job.retry': { nl: 'taak opnieuw gestart', en: 'job tried again' },
  state: { nl: 'stand', en: 'state' },
  error: { nl: 'fout', en: 'error' },
};
