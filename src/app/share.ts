import { fail, type Problem, type Result } from '../base/result.ts';
import type { Shared } from '../model/shared.ts';
import { writeAddress } from './address.ts';
import type { Commands } from './commands.ts';
import { linkText, readLinkText } from './link-text.ts';
import type { PlanHistory } from './plans.ts';
import { hashOf, isAsShared, missingOf, sharedOf, takenOver, unknownIn, wrongWith } from './shared-settings.ts';
import type { AppState } from './state.ts';
import { Latest, type Workbench } from './workbench.ts';

/** What sharing needs of the rest of the app. */
export interface ShareNeeds {
  readonly history: PlanHistory;
  /** The address of the app without a fragment. */
  readonly here: () => string;
  run(): Promise<void>;
}

/** The settings of a comparison as a link, and such a link opened: at once, or when a log comes that has its accounts. */
export function shareCommands({ state, set }: Workbench, { history, here, run }: ShareNeeds) {
  const latest = new Latest();
  let tried: AppState['log'] = null;

  /** Puts what waits in place, if the log of now has what it needs; whether it did. */
  function take(): boolean {
    const { shared, log } = state();
    if (shared === null || shared.as !== null || log === null) return false;
    const { wrong, missing } = wrongWith(shared.link, log.shop);
    if (wrong.length > 0) {
      set({ shared: null, notice: [...wrong, ...missing] });
      return false;
    }
    if (missing.length > 0) {
      set({ notice: [waits(missing)] });
      return false;
    }
    const before = state().plans;
    const settings = takenOver(state(), shared.link, log);
    if (settings.plans !== before) history.edited(before);
    const isOther = shared.link.log !== hashOf(log.report);
    set({
      ...settings,
      ...history.flags,
      shared: { ...shared, as: settings },
      notice: isOther ? [{ code: 'share_link_other_log', at: 'address', value: shared.link.log }] : [],
    });
    return true;
  }

  const commands: Pick<Commands, 'shareLink' | 'openLink'> = {
    async shareLink() {
      const shared = sharedOf(state());
      if (shared === null) throw new RangeError('there is nothing to share before a log');
      return `${here()}#compare?v=1&s=${await linkText(shared)}`;
    },
    async openLink(address) {
      const counts = latest.begin();
      const text = linkIn(address) ?? '';
      const link = known(await readLinkText(text));
      if (!counts()) return;
      if (!link.ok) {
        set({ notice: link.error });
        return;
      }
      tried = state().log;
      set({ shared: { text, link: link.value, as: null }, page: 'compare' });
      if (take()) void run();
    },
  };

  /** Another log may have what a link waits for; it is put in place before that log is replayed. */
  const watch = (): void => {
    const { log } = state();
    if (log === tried) return;
    tried = log;
    take();
  };
  return { commands, watch };
}

/** A link of an app that knew more is refused with all that this one does not know. */
function known(link: Result<Shared>): Result<Shared> {
  const unknown = link.ok ? unknownIn(link.value) : [];
  return unknown.length > 0 ? fail(unknown) : link;
}

const waits = (missing: readonly Problem[]): Problem => ({
  code: 'share_link_waits',
  at: 'address',
  value: missingOf(missing).join('、'),
});

/** The settings in an address, packed; `null`: it has none. */
export const linkIn = (address: string): string | null =>
  new URLSearchParams(address.slice(address.indexOf('#')).split('?')[1] ?? '').get('s');

/** The fragment of the page's address: with the link that was opened, while it waits and while all is as it says. */
export function fragmentOf(state: AppState): string {
  const { shared } = state;
  const kept = shared !== null && (shared.as === null || isAsShared(state, shared.as));
  return writeAddress(state) + (kept ? `&s=${shared.text}` : '');
}
