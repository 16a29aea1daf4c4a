/** Work that waits until whatever asks for it has asked for all. */
type Job = () => void;

const seen: Job[] = [];
/** What nobody sees now. */
const unseen: Job[] = [];
let scheduled = false;

const tasks = new MessageChannel();
tasks.port1.onmessage = next;

/** ms after which no other job begins in the same task. */
const ENOUGH = 24;

function attempt(job: Job | undefined): void {
  try {
    job?.();
  } catch (error) {
    reportError(error);
  }
}

function next(): void {
  const began = performance.now();
  do attempt(seen.shift() ?? unseen.shift());
  while (seen.length + unseen.length > 0 && performance.now() - began < ENOUGH);
  if (seen.length + unseen.length > 0) tasks.port2.postMessage(null);
  else scheduled = false;
}

/**
 * Runs jobs in order, what nobody sees now last: the first at the end of the task that asks, so that browsers show what
 * they draw together with what else the task changed, the others in tasks of their own, so that many charts never make one
 * long task. All follow on each other's heels and not when the page is idle: each frame in between would lay out and paint
 * the page once more.
 * @returns a function that withdraws the job if it has not run
 */
export function soon(job: Job, isSeen = true): () => void {
  const line = isSeen ? seen : unseen;
  line.push(job);
  if (!scheduled) {
    scheduled = true;
    queueMicrotask(next);
  }
  return () => {
    const index = line.indexOf(job);
    if (index >= 0) line.splice(index, 1);
  };
}
