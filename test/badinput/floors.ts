/** Points that each category of the given corpus had when it was last looked at; fewer are a step back. */
export const FLOORS: Readonly<Record<string, number>> = {
  structure: 51,
  wrongfile: 7,
  encoding: 18,
  timestamp: 56,
  contradiction: 23,
  security: 17,
  scenario: 14,
  container: 13,
  xlsx: 14,
  json: 17,
  parquet: 11,
  pollock: 34.5,
  'csv-spectrum': 11,
  jsontestsuite: 340,
  duckdb: 43,
  'duckdb-fuzz': 40,
  csvw: 40,
};

/** The same of the small corpus under test/fixtures. */
export const OWN_FLOORS: Readonly<Record<string, number>> = {
  structure: 15,
  encoding: 10,
  wrongfile: 1,
  security: 1,
  timestamp: 1,
  generic: 2,
  jsontext: 2,
};
