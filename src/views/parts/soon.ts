/** Work that waits until whatever asks for it has asked for all. */
type Job = () => void;

const waiting: Job[] = [];
/** What nobody sees now. */
const unseen: Job[] = [];
let scheduled = false;
let idle = false;

const tasks = new MessageChannel();
tasks.port1.onmessage = next;

/** ms after which no other job begins in the same task. */
const ENOUGH = 24;
/** ms after which what nobody sees is drawn even on a page that is never idle. */
const PATIENCE = 1000;

/** ms of an idle moment that a job needs, and after which none begins: what was drawn is to be laid out and painted, too. */
const NEEDED = 8;
const ENOUGH_IDLE = 10;

/** Where browsers do not tell of idle moments, any later task is one, for a single job. */
const whenIdle = (work: (left: () => number) => void): void => {
  if (!('requestIdleCallback' in globalThis)) setTimeout(work, 50, () => 0);
  else requestIdleCallback((moment) => work(() => moment.timeRemaining()), { timeout: PATIENCE });
};

function attempt(job: Job | undefined): void {
  try {
    job?.();
  } catch (error) {
    reportError(error);
  }
}

function next(): void {
  const began = performance.now();
  do attempt(waiting.shift());
  while (waiting.length > 0 && performance.now() - began < ENOUGH);
  if (waiting.length > 0) tasks.port2.postMessage(null);
  else scheduled = false;
}

function nextUnseen(left: () => number): void {
  const began = performance.now();
  do attempt(unseen.shift());
  while (unseen.length > 0 && left() > NEEDED && performance.now() - began < ENOUGH_IDLE);
  if (unseen.length > 0) whenIdle(nextUnseen);
  else idle = false;
}

/**
 * Runs jobs in order: the first at the end of the task that asks, so that browsers show what they draw together with what
 * else the task changed, the others in tasks of their own, so that many charts never make one long task. What nobody sees
 * now waits until the page has nothing else to do: while somebody drags, it would only delay what is seen.
 * @returns a function that withdraws the job if it has not run
 */
export function soon(job: Job, isSeen = true): () => void {
  const line = isSeen ? waiting : unseen;
  line.push(job);
  if (isSeen && !scheduled) {
    scheduled = true;
    queueMicrotask(next);
  } else if (!isSeen && !idle) {
    idle = true;
    whenIdle(nextUnseen);
  }
  return () => {
    const index = line.indexOf(job);
    if (index >= 0) line.splice(index, 1);
  };
}
