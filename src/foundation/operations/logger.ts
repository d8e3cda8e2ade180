import { pino } from 'pino';
import type { Log } from '../services.ts';
import { currentRequest } from './current-request.ts';
import { describeFault } from './fault.ts';

/** How much is written down: `requests` also every request, `events` what an administrator should see, `faults` only
 *  what went wrong. */
export const LOG_AMOUNTS = ['requests', 'events', 'faults'] as const;
export type LogAmount = (typeof LOG_AMOUNTS)[number];

type Fields = Parameters<Log>[1];

/** Writes one line of JSON a time. Nothing personal ever goes in: ids of requests, patterns of addresses, stable names
 *  and numbers. */
export interface Logger {
  readonly event: Log;
  request(fields: Fields): void;
  fault(error: unknown): void;
}

const LEVELS = { requests: 'debug', events: 'info', faults: 'error' } as const satisfies Record<
  LogAmount,
  string
>;

/** @param write takes a line with its end  @param now the clock */
export function createLogger(amount: LogAmount, write: (line: string) => void, now: () => Date): Logger {
  const log = pino(
    {
      level: LEVELS[amount],
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: level => ({ level: level === 'debug' ? 'request' : level }) },
    },
    { write },
  );
  const here = () => {
    const request = currentRequest();
    return request === undefined ? {} : { request: request.id };
  };
  return {
    event: (event, fields) => log.info({ ...here(), ...fields }, event),
    request: fields => log.debug({ ...here(), ...fields }, 'request'),
    fault: error => log.error({ ...here(), ...describeFault(error) }, 'fault'),
  };
}
