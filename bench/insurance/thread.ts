import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from './works.ts';
import { works } from './works.ts';

/** A thread that does one kind of work for as long as it is asked to, and says how much it did. */
const { what, folder } = workerData as { readonly what: string; readonly folder: string };
const work: Work = await works[what as keyof typeof works](folder);
for (let i = 0; i < 3; i++) work();

parentPort!.on('message', (milliseconds: number) => {
  const before = process.threadCpuUsage();
  const start = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    done += work();
    elapsed = performance.now() - start;
  }
  const { user, system } = process.threadCpuUsage(before);
  parentPort!.postMessage({ done, elapsed, worked: (user + system) / 1000 });
});
parentPort!.postMessage('ready');
