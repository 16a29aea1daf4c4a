/** Work that waits for its own frame. */
type Job = () => void;

const waiting: Job[] = [];
let scheduled = false;

const tasks = new MessageChannel();
const queueTask = (): void => tasks.port2.postMessage(null);
tasks.port1.onmessage = next;

function next(): void {
  const job = waiting.shift();
  if (waiting.length > 0) queueTask();
  else scheduled = false;
  job?.();
}

/** After the frame, so that drawing never lengthens the task that asked for it. */
function schedule(): void {
  scheduled = true;
  requestAnimationFrame(queueTask);
}

/**
 * Runs one job per task, in order, so that several charts never make one long task and frames come in between.
 * @returns a function that withdraws the job if it has not run
 */
export function inOwnFrame(job: Job): () => void {
  waiting.push(job);
  if (!scheduled) schedule();
  return () => {
    const index = waiting.indexOf(job);
    if (index >= 0) waiting.splice(index, 1);
  };
}
