import { startRun } from "./given.ts";
import { runRow } from "./run-row.ts";
import { rows } from "./table.ts";

/**
 * Holds a running site against the table of the protocol, e.g.
 * `ADMIN_KEY=… npm run protocol -- http://127.0.0.1:3000`. The site needs the people and the
 * passwords of the sandbox, and limits that are high enough.
 */
const [base = "http://127.0.0.1:4200"] = process.argv.slice(2);
const adminKey = process.env["ADMIN_KEY"] ?? "";
if (adminKey === "") {
  console.error("ADMIN_KEY is not set: a global key of the site's admins");
  process.exit(2);
}

const run = startRun({ base, fetch, adminKey });
const asked = rows.filter(({ sandboxOnly }) => sandboxOnly === undefined);
let same = 0;
const guarded: string[] = [];
const different: string[] = [];
for (const row of asked) {
  const faults = await runRow(run, row).catch((error: unknown) => [
    String(error),
  ]);
  if (faults.length === 0) {
    same++;
  } else {
    const lines = [row.name, ...faults.map((fault) => `  ${fault}`)].join("\n");
    (row.guarded ? guarded : different).push(lines);
  }
}
console.log(
  [...different, ...guarded.map((lines) => `(guarded) ${lines}`)].join("\n")
);
console.log(
  `${asked.length} rows: ${same} the same, ${guarded.length} differ where only the plugin answers so, ${different.length} differ`
);
process.exitCode = different.length === 0 ? 0 : 1;
