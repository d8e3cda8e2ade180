/** Why work stops without having failed. */
export type StopReason =
  /** Somebody asked for it. */
  | 'cancelled'
  /** The server stops; another one goes on. */
  | 'interrupted'
  /** Another process took it over, because this one seemed dead. */
  | 'lost';

/** Ends the work of a job at once; what was not kept is undone. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`the job was ${reason}`);
    this.name = 'Stopped';
    this.reason = reason;
  }
}
