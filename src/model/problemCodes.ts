/** Everything that can be wrong with the JSON of a plan or a scenario; each code has a sentence in every language. */
export const PROBLEM_CODES = [
  // The shape: what is written is not what is meant to be there.
  'wrong_type',
  'missing_field',
  'unknown_field',
  'forbidden_key',
  'too_deep',
  'unknown_version',
  // Names.
  'empty_name',
  'unknown_account',
  'duplicate_account',
  'duplicate_group',
  'duplicate_member',
  'duplicate_plan',
  'unknown_plan',
  // Settings of accounts.
  'bad_capacity',
  'bad_clock',
  'bad_weekday',
  'no_weekday',
  'shift_ends_before_it_begins',
  // Groups.
  'no_group',
  'empty_group',
  'weight_not_number',
  'weight_negative',
  'no_capacity',
  'unknown_policy',
  'unknown_scope',
  'scope_bound_twice',
  'bad_queue_limit',
  'bad_recent_contact',
  // Offline rules and the night.
  'unknown_rule',
  'empty_proxy',
  'empty_distribution',
  'no_date',
  'bad_date',
  'bad_reach',
  'empty_window',
  'no_main_account',
  'empty_night',
  'night_of_24_hours',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
