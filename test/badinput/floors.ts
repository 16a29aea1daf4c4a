/** Points that each category of the given corpus had when it was last looked at; fewer are a step back. */
export const FLOORS: Readonly<Record<string, number>> = {
  structure: 43.5,
  wrongfile: 6,
  encoding: 14.5,
  timestamp: 56,
  contradiction: 17,
  security: 17,
  scenario: 14,
  container: 5,
  xlsx: 14,
  json: 2,
  parquet: 10,
  pollock: 32.4,
  'csv-spectrum': 2,
  jsontestsuite: 340,
  duckdb: 43,
  'duckdb-fuzz': 40,
  csvw: 29,
};

/** The same of the small corpus under test/fixtures. */
export const OWN_FLOORS: Readonly<Record<string, number>> = {
  structure: 11,
  encoding: 5.5,
  wrongfile: 1,
  security: 1,
  timestamp: 1,
  generic: 0,
  jsontext: 2,
};
