/**
 * What shuts DuckDB in, in this order and before anything else is asked of it: nothing is fetched on demand, only
 * files under `in/` can be read or written, and no later SQL can change that.
 */
export const GUARD = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  "SET allowed_directories = ['in/']",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
] as const;
