/** Work that waits for its own frame. */
type Job = () => void;

/** What is seen is drawn before what is not. */
const waiting: Job[] = [];
const unseen: Job[] = [];
let scheduled = false;

const tasks = new MessageChannel();
const queueTask = (): void => tasks.port2.postMessage(null);
tasks.port1.onmessage = next;

/** ms of a task after which no other job begins: jobs that share a frame are laid out and painted once. */
const ENOUGH = 12;

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

/** After the frame, so that drawing never lengthens the task that asked for it. */
function schedule(): void {
  scheduled = true;
  requestAnimationFrame(queueTask);
}

/**
 * Runs jobs in order, a few a task, so that many charts never make one long task and frames come in between. What nobody sees now waits until all else is done.
 * @returns a function that withdraws the job if it has not run
 */
export function inOwnFrame(job: Job, isSeen = true): () => void {
  const line = isSeen ? waiting : unseen;
  line.push(job);
  if (!scheduled) schedule();
  return () => {
    const index = line.indexOf(job);
    if (index >= 0) line.splice(index, 1);
  };
}
