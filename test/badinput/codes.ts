/**
 * Names of the corpus for reasons, flags and warnings that are called otherwise here; a name that is missing is the
 * same. Where several are given any of them will do, and their counts are added.
 */
const OURS: Readonly<Record<string, readonly string[]>> = {
  // Reasons of rows and of whole files.
  unescaped_quote: ['unescaped_quote', 'unclosed_quote'],
  missing_required_column: ['missing_required_column', 'daily_summary', 'status_log'],
  ambiguous_timestamp: ['ambiguous_timestamp', 'bad_timestamp'],
  date_without_time: ['date_without_time', 'bad_timestamp'],
  bad_number: ['bad_number', 'bad_timestamp', 'negative_duration'],
  // Flags.
  duplicate_exact: ['duplicate_exact', 'duplicate_row'],
  reply_before_arrival: ['reply_before_arrival', 'reply_before_question'],
  out_of_order: ['out_of_order', 'clock_went_back', 'reply_before_question'],
  negative_duration: ['negative_duration', 'answered_before_arrival', 'ended_before_answered'],
};

/** How often something of that name was said. */
export function said(name: string, counts: Readonly<Partial<Record<string, number>>>): number {
  return (OURS[name] ?? [name]).reduce((sum, ours) => sum + (counts[ours] ?? 0), 0);
}
