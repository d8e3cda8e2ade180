import { createLogger, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import type { OperationsSettings } from './settings.ts';

/** What watches and guards the requests of a process. */
export interface Operations {
  readonly settings: OperationsSettings;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly perAddress: RateLimit;
  readonly perAccount: RateLimit;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  /** True when requests can be answered: the database does, and the process is not on its way out. */
  ready(): Promise<'ready' | 'unavailable' | 'stopping'>;
  /** From now on no new work is wanted. */
  stopping: boolean;
}

export interface Surroundings {
  /** True when the database answers. */
  readonly answers: () => Promise<boolean>;
  /** Takes a line of the log, with its end. */
  readonly write: (line: string) => void;
  readonly now?: () => Date;
  readonly clock?: () => number;
}

const HELP = {
  waaier_requests_total: 'Requests answered, by method, route and status.',
  waaier_request_seconds: 'Time from a request to its answer, by route.',
  waaier_refused_total: 'Requests refused because there were too many, by what was counted.',
  waaier_faults_total: 'Faults of Waaier itself.',
} as const;

/** An answer about the database is used again for so long, so that asking cannot wear it out. */
const FRESH_MS = 1000;
/** Longer than this is no answer. */
const PATIENCE_MS = 2000;

export function createOperations(settings: OperationsSettings, around: Surroundings): Operations {
  const clock = around.clock ?? (() => performance.now());
  const metrics = createMetrics(HELP);
  const log = createLogger(settings.log, around.write, around.now ?? (() => new Date()));
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  const answers = (): Promise<boolean> => {
    if (asked === undefined || clock() - asked.at > FRESH_MS)
      asked = { at: clock(), answer: inTime(around.answers()) };
    return asked.answer;
  };
  const operations: Operations = {
    settings,
    metrics,
    logger: {
      ...log,
      fault: error => {
        metrics.count('waaier_faults_total');
        log.fault(error);
      },
    },
    perAddress: rateLimit(settings.perAddress, clock),
    perAccount: rateLimit(settings.perAccount, clock),
    clock,
    stopping: false,
    ready: async () => {
      if (operations.stopping) return 'stopping';
      return (await answers()) ? 'ready' : 'unavailable';
    },
  };
  metrics.gauge('waaier_database_up', '1 when the database answers.', async () => Number(await answers()));
  addProcess(metrics);
  return operations;
}

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** What every program shows, under the names that every program uses. */
function addProcess(metrics: Metrics): void {
  const started = Date.now() / 1000 - process.uptime();
  metrics.gauge('process_start_time_seconds', 'Start of the process, in seconds since 1970.', () => started);
  metrics.gauge('process_resident_memory_bytes', 'Memory in use.', () => process.memoryUsage.rss());
  metrics.gauge(
    'process_cpu_seconds_total',
    'Processor time used.',
    () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000_000;
    },
    'counter',
  );
}
