import { loadRouteTable } from "../../lib/cli/project.ts";
import { difference, readRecording } from "./compare.ts";

/** `npm run differential FILE`: prints every difference, and fails if there is one. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: npm run differential FILE");
  process.exit(2);
}
const table = loadRouteTable();
let agreed = 0;
let permitted = 0;
let differed = 0;
for await (const recorded of readRecording(file)) {
  const found = difference(table, recorded);
  if (found) {
    differed += 1;
    console.log(JSON.stringify(found));
  } else {
    agreed += 1;
    permitted += recorded.core.permits ? 1 : 0;
  }
}
console.log(`${agreed} agree (${permitted} permitted), ${differed} differ`);
process.exitCode = differed === 0 && agreed > 0 ? 0 : 1;
