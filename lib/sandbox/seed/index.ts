export { seedForum } from "./seed.ts";
