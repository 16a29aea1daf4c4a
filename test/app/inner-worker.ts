import { expose } from 'comlink';
import { simDesk } from '../../workers/desk.ts';

type Listener = (event: { data?: unknown; message?: string }) => void;

/** What comlink sends for a call. */
interface Call {
  readonly type: string;
  readonly path?: readonly string[];
  readonly argumentList?: readonly { readonly value: unknown }[];
}

/** A sim worker in this thread, behind a channel of messages like a real one; `heard` is called before it gets a call. */
export class InnerWorker {
  readonly calls: string[] = [];
  /** Arguments of each of them. */
  readonly args: unknown[][] = [];
  terminated = false;
  readonly #ports = new MessageChannel();
  readonly #errors = new Set<Listener>();
  readonly #heard: (call: string, worker: InnerWorker) => void;

  constructor(heard: (call: string, worker: InnerWorker) => void = () => undefined) {
    this.#heard = heard;
    expose(simDesk(), this.#ports.port2);
    this.#ports.port1.start();
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#ports.port1.addEventListener('message', listener as EventListener);
    else if (type === 'error') this.#errors.add(listener);
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#ports.port1.removeEventListener('message', listener as EventListener);
  }

  postMessage(message: Call, transfer: Transferable[] = []): void {
    const call = message.path?.join('.') ?? message.type;
    this.calls.push(call);
    this.args.push((message.argumentList ?? []).map(({ value }) => value));
    this.#heard(call, this);
    if (!this.terminated) this.#ports.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#ports.port1.close();
  }

  /** Ends as a worker does whose memory has run out. */
  die(): void {
    for (const listener of this.#errors) listener({ message: 'out of memory' });
  }
}
