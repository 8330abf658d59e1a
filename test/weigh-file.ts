/**
 * Says what a script of a real site weighs: `npx tsx test/weigh-file.ts FILE`. For the one that all
 * staff load, FILE is `dist/assets/plugins/discourse-api-scopes_admin.js` of Discourse's own build
 * (in `app/assets/javascripts/discourse`); `npm test` holds the ceilings without one.
 */
import { readFileSync } from "node:fs";
import { weigh } from "./unit/house/weigh.ts";

const [file = ""] = process.argv.slice(2);
console.log(`${await weigh([readFileSync(file, "utf8")])} bytes compressed`);
