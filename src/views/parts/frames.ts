/** Work that waits for its own frame. */
type Job = () => void;

const waiting: Job[] = [];
let scheduled = false;

function next(): void {
  scheduled = false;
  const job = waiting.shift();
  if (waiting.length > 0) schedule();
  job?.();
}

function schedule(): void {
  scheduled = true;
  // A task of its own after the frame: drawing never lengthens the task that asked for it.
  requestAnimationFrame(() => setTimeout(next));
}

/**
 * Runs one job per frame, in order, so that several charts never make one long task.
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
