/**
 * DuckDB's files, served by the app itself. Always the `eh` build: the threaded one loses rows without an error and
 * would need headers that shut other things out.
 */
export { default as DUCKDB_WASM } from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
export { default as DUCKDB_WORKER } from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
