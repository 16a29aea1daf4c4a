import { chatCase } from '../chat.ts';

addEventListener('message', ({ data }: MessageEvent<number>) => postMessage(chatCase(data)));
