import { finish, planRequests, readText } from "#planner";
import { bench, describe } from "vitest";
import { plannerFor } from "../../lib/cli/load-planner.ts";
import { loadCatalogue } from "../../lib/cli/project.ts";
import { host } from "../host.ts";
import { requests } from "./requests.ts";

const LINES = 10_000;

/** A log of many callers: addresses repeat, values differ. */
const log = Array.from({ length: LINES }, (_, at) => {
  const [method, url] = requests[at % requests.length] ?? ["GET", "/"];
  const path = url.replace(/\d+/, String(at % 400));
  return `203.0.113.7 - - [12/Sep/2026:10:02:11 +0000] "${method} ${path} HTTP/1.1" 200 512 "-" "bench"`;
}).join("\n");

const planner = plannerFor(host, loadCatalogue());
const read = finish(readText(log));

describe(`${LINES} lines of a log`, () => {
  bench("read", () => {
    finish(readText(log));
  });
  bench("plan", () => {
    if (read.kind === "requests") {
      finish(planRequests(planner, read.requests, "narrow"));
    }
  });
});
