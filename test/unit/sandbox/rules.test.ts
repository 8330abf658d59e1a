import type { Catalogue, Rules } from "#catalogue";
import { decide } from "#decision";
import { compileRouteTable } from "#route-table";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

const OWN = "/admin/plugins/discourse-api-scopes";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

async function read<Body>(name: string): Promise<Body> {
  const answer = await site.ask("GET", `${OWN}/${name}.json`);
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text);
}

test("the rules survive the way over the wire, and decide as the site does", async () => {
  const { routes, scopes } = await read<Rules>("rules");
  const table = compileRouteTable(routes);
  const mapping = scopes["group_membership:edit"]?.mapping ?? {};
  const put = (url: string) =>
    decide(table, mapping, { id: ["42"] }, { method: "PUT", url });

  expect(put("/groups/42/members.json").permits).toBe(true);
  expect(put("/groups/43/members.json")).toMatchObject({
    reason: "path_param_not_allowed",
    param: "id",
    value: "43",
  });
});

test("there is a rule for every scope of the catalogue, with examples for our own", async () => {
  const [{ scopes }, catalogue] = await Promise.all([
    read<Rules>("rules"),
    read<Catalogue>("catalogue"),
  ]);
  const without = catalogue.scopes.filter(({ scope_id, source }) => {
    const examples = scopes[scope_id]?.examples.permit;
    return source === "discourse-api-scopes" ? !examples?.length : !examples;
  });
  expect(without).toEqual([]);
});
