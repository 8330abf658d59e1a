import { connect, RefusedError } from "#client";
import { describe, expect, test } from "vitest";
import cases from "../../cases/refusals.json" with { type: "json" };
import { CREDENTIALS } from "./credentials.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

describe("refusals", () => {
  test.each(cases)("$title: $code", async (row) => {
    const site = await fakeSite(() => ({
      status: row.status,
      body: row.text ?? row.body,
      headers: { ...row.headers },
    }));
    const connection = connect({
      site: site.address,
      credentials: CREDENTIALS[row.kind] ?? null,
      tries: 1,
    });
    const error = await thrown(connection.request("POST", "/posts.json"));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.code).toBe(row.code);
    expect(error.status).toBe(row.status);
    expect(error.advice).toContain(row.advice);
    expect(error.message).toContain(row.message ?? "");
    expect(error.said).toEqual(row.said ?? row.body?.errors);
    expect(error).toMatchObject({ retryAfter: row.retryAfter ?? null });
  });
});
