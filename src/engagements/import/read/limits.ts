/** What may come in: enough for the register of a large organisation, and what this machine reads in seconds. */
export const LIMITS = {
  /** Of the file as it is sent. */
  bytes: 20 * 1024 * 1024,
  /** Of everything in it that is read, unpacked. */
  unpacked: 256 * 1024 * 1024,
  /** Files in a packed file. */
  entries: 2_000,
  rows: 200_000,
  /** Room for every field and an answer to each question: an export with answers comes in again. */
  columns: 100,
  /** Memory that reading one may take, in MiB. */
  memory: 2_048,
  /** Longest that reading one may take, in milliseconds. */
  time: 120_000,
} as const;

/** Rows that are shown before somebody says which one holds the names of the columns. */
export const FIRST_ROWS = 20;
