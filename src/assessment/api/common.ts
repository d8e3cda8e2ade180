/** The group under which the operations stand in the API document. */
export const TAG = 'Beoordelen';

/** Largest body of one assessment, in bytes. */
export const MAX_BYTES = 100_000;

export const EXAMPLE = { questionnaire: 'hiring', date: '2026-11-22', answers: {} } as const;
