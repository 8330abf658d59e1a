import { compile } from "#registry";
import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { host } from "../host.ts";

const text = readFileSync(
  new URL("../../config/scopes/group_membership.yml", import.meta.url),
  "utf8"
);
/** 500 files of two scopes each. */
const sources = Array.from({ length: 500 }, (_, at) => ({
  file: `${at}.yml`,
  text: text.replace("resource: group_membership", `resource: r${at}`),
}));

describe("compile", () => {
  bench(
    "1,000 scopes",
    () => {
      compile(sources, { plugin: "bench", host });
    },
    { time: 2000 }
  );
});
