export { backupEndpoints } from "./backups.ts";
