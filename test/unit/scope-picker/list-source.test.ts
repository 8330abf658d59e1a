import { describe, expect, it } from "vitest";
import { listSource } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";

const BASIC = { value: "1", name: "Basic" };
const LEADER = { value: "4", name: "Leader", detail: "Trust level 4" };

describe("listSource", () => {
  it("finds by name, detail and exact value, and names what it has", async () => {
    const badges = listSource(async () => [BASIC, LEADER]);

    expect(await badges.find("lead")).toEqual([LEADER]);
    expect(await badges.find("trust")).toEqual([LEADER]);
    expect(await badges.find("1")).toEqual([BASIC]);
    expect(await badges.names(["1", "99"])).toEqual({ 1: "Basic", 99: null });
  });

  it("asks anew for what has come since, and not for what it knows", async () => {
    const site = [BASIC];
    let asked = 0;
    const badges = listSource(async () => {
      asked += 1;
      return [...site];
    });
    await badges.names(["1"]);
    await badges.names(["1"]);
    expect(asked).toBe(1);

    site.push(LEADER);
    expect(await badges.names(["4"])).toEqual({ 4: "Leader" });
    expect(asked).toBe(2);

    site.pop();
    expect(await badges.find("")).toEqual([BASIC]);
  });

  it("says nothing while the list can't be had, and asks again", async () => {
    const answers = [null, null, [BASIC]];
    const badges = listSource(async () => answers.shift() ?? null);

    expect(await badges.names(["1"])).toEqual({});
    expect(await badges.names(["1"])).toEqual({ 1: "Basic" });
  });
});
