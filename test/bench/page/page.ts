import type { ChatResult } from '../chat.ts';

declare global {
  interface Window {
    /** Replays the chat workload in a worker, as the app replays. */
    chatInWorker(inquiries: number): Promise<ChatResult>;
  }
}

window.chatInWorker = (inquiries) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ChatResult>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(inquiries);
  });
