import {
  type AllowedParameters,
  type ApiRequest,
  decide,
  type ScopeMapping,
} from "#decision";
import { describe, expect, test } from "vitest";
import cases from "../../cases/decisions.json" with { type: "json" };
import { host } from "../../host.ts";

interface DecisionCase {
  name: string;
  scope: ScopeMapping;
  allowed: AllowedParameters;
  request: ApiRequest;
  expect: {
    permits: boolean;
    reason: string;
    param?: string;
    route?: string;
  };
}

describe("decide", () => {
  // JSON widens every row to one shape with optional keys; the interface is that shape.
  test.each(cases as DecisionCase[])(
    "$name",
    ({ expect: expected, ...row }) => {
      const decision = decide(host.table, row.scope, row.allowed, row.request);
      expect(decision).toMatchObject(expected);
      expect("param" in decision).toBe(expected.param !== undefined);
    }
  );
});
