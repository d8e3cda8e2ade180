export type Fields = Readonly<Record<string, unknown>>;

/** A change to write down. */
export interface Entry {
  readonly organisation: string;
  readonly person: string | null;
  /** What was done, e.g. `engagement.change`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: Fields | undefined;
  readonly after?: Fields | undefined;
  /** Names of the fields that say something about a person, and whose data they are. They are sealed with that
   *  person's key, so that the person can be forgotten without breaking the chain. */
  readonly personal?: { readonly subject: string; readonly fields: readonly string[] } | undefined;
}
