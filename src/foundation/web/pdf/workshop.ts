import { type ChildProcess, fork } from 'node:child_process';
import { TooBusy } from '../../operations/unavailable.ts';
import type { Answer } from './process.ts';
import type { Job } from './typst.ts';

interface Order {
  readonly job: Job;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Most jobs at a time; a person waits for the ones before. */
const MOST = 20;

/** Has jobs done one by one in a process of their own, which starts at the first job. When the process ends over a job,
 *  or takes longer than `limit` milliseconds, that job fails and the next one gets a new process. A process without
 *  work keeps nothing alive.
 *  @param program the module that answers each `Job` with an `Answer`
 *  @param most jobs in hand and waiting; one more is refused with `TooBusy` */
export function createWorkshop(program: URL, limit: number, most = MOST): (job: Job) => Promise<Uint8Array> {
  /** The one in hand first. */
  const orders: Order[] = [];
  let worker: ChildProcess | undefined;
  let alarm: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(alarm);
    const [first] = orders;
    if (first === undefined) {
      worker?.unref();
      worker?.channel?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    worker.channel?.ref();
    worker.send(first.job);
    alarm = setTimeout(() => worker?.kill('SIGKILL'), limit);
  }

  function start(): ChildProcess {
    // What a failing Typst prints may hold a person's words: none of it is kept.
    const started = fork(program, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (answer: Answer) => {
      const order = orders.shift();
      if ('pdf' in answer) order?.resolve(answer.pdf);
      else order?.reject(new Error(answer.error));
      next();
    });
    // A message that could not be delivered: the end of the process follows.
    started.on('error', () => started.kill('SIGKILL'));
    started.on('exit', (code, signal) => {
      worker = undefined;
      orders.shift()?.reject(new Error(`the PDF could not be made: its process ended (${signal ?? code})`));
      next();
    });
    return started;
  }

  return job =>
    new Promise((resolve, reject) => {
      if (orders.length >= most) throw new TooBusy('too many documents are waiting');
      orders.push({ job, resolve, reject });
      if (orders.length === 1) next();
    });
}
