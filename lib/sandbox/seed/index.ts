export { seededLogins } from "./accounts.ts";
export { seedForum } from "./seed.ts";
