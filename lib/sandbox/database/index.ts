export type { Database, Queries } from "./database.ts";
export { takeDataLock } from "./data-lock.ts";
export type { DataLock } from "./data-lock.ts";
export { openFolder, openMemory } from "./open-database.ts";
export type { Seed, UnusableData } from "./open-database.ts";
