/** Work that waits until whatever asks for it has asked for all. */
type Job = () => void;

/** What is seen is drawn before what is not. */
const waiting: Job[] = [];
const unseen: Job[] = [];
let scheduled = false;

const tasks = new MessageChannel();
const queueTask = (): void => tasks.port2.postMessage(null);
tasks.port1.onmessage = next;

/** ms after which no other job begins in the same task. */
const ENOUGH = 24;

function next(): void {
  const began = performance.now();
  do {
    const job = waiting.shift() ?? unseen.shift();
    try {
      job?.();
    } catch (error) {
      reportError(error);
    }
  } while (waiting.length + unseen.length > 0 && performance.now() - began < ENOUGH);
  if (waiting.length + unseen.length > 0) queueTask();
  else scheduled = false;
}

/**
 * Runs jobs in order: the first at the end of the task that asks, so that browsers show what they draw together with what
 * else the task changed, the others in tasks of their own, so that many charts never make one long task. What nobody sees
 * now waits until all else is done.
 * @returns a function that withdraws the job if it has not run
 */
export function soon(job: Job, isSeen = true): () => void {
  const line = isSeen ? waiting : unseen;
  line.push(job);
  if (!scheduled) {
    if (isSeen) queueMicrotask(next);
    else queueTask();
  }
  scheduled = true;
  return () => {
    const index = line.indexOf(job);
    if (index >= 0) line.splice(index, 1);
  };
}
