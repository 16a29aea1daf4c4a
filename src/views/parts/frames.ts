/** Work that waits for a task of its own. */
type Job = () => void;

/** What is seen is drawn before what is not. */
const waiting: Job[] = [];
const unseen: Job[] = [];
let scheduled = false;

const tasks = new MessageChannel();
const queueTask = (): void => tasks.port2.postMessage(null);
tasks.port1.onmessage = next;

/** ms of a task after which no other job begins. */
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
 * Runs jobs in order, a few a task and none in the task that asks: many charts never make one long task, and those of a
 * task are laid out and painted once. What nobody sees now waits until all else is done.
 * @returns a function that withdraws the job if it has not run
 */
export function inOwnFrame(job: Job, isSeen = true): () => void {
  const line = isSeen ? waiting : unseen;
  line.push(job);
  if (!scheduled) queueTask();
  scheduled = true;
  return () => {
    const index = line.indexOf(job);
    if (index >= 0) line.splice(index, 1);
  };
}
