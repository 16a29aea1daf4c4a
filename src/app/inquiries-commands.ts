import type { ResultTable } from '../db/result.ts';
import type { Commands } from './commands.ts';
import type { Workbench } from './workbench.ts';

type Listing = 'listInquiries' | 'inquiriesOf' | 'selectInquiries';

const NOTHING: ResultTable = { columns: [], count: 0, rowCount: 0, ms: 0, cellAt: () => null };

/** The inquiries behind figures, as a list. */
export function inquiriesCommands(
  { state, set, tables }: Workbench,
  setFilter: Commands['setFilter'],
): Pick<Commands, Listing> {
  return {
    listInquiries: (listed) => set({ listed }),
    async inquiriesOf(filter) {
      const { result } = state();
      return result === null ? NOTHING : tables.listInquiries(filter, result.a.id, result.b.id);
    },
    selectInquiries({ inquiries }) {
      // What else was filtered would hide some of them.
      setFilter({ parts: [{ kind: 'inquiries', inquiries: [...inquiries] }] });
      set({ page: 'compare' });
    },
  };
}
