import { chatwoot } from './chatwoot.ts';
import { intercom } from './intercom.ts';
import { rocketChat } from './rocket-chat.ts';
import { zendeskChat } from './zendesk-chat.ts';

/** Every chat tool whose records are recognised; the first whose fields they have is taken. */
export const SHAPES = [zendeskChat, intercom, chatwoot, rocketChat] as const;
