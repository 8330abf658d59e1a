import { compileScope, decide, decideRead, readRequest } from "#decision";
import { bench, describe } from "vitest";
import { host } from "../host.ts";
import { requests } from "./requests.ts";

const mapping = {
  actions: ["groups#add_members", "groups#remove_member"],
  path_params: ["id"],
  forbidden_params: ["emails"],
};
const allowed = { id: ["42"] };
const compiled = compileScope(mapping, allowed);

describe(`${requests.length} decisions over the whole route table`, () => {
  bench("scope compiled each time", () => {
    for (const [method, url] of requests) {
      decide(host.table, mapping, allowed, { method, url });
    }
  });
  bench("scope compiled once", () => {
    for (const [method, url] of requests) {
      const read = readRequest(host.table, { method, url });
      if (read) {
        decideRead(compiled, read);
      }
    }
  });
});
