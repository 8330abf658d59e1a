import { AREAS } from "#catalogue";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SERVER = new URL(
  "../../../lib/discourse_api_scopes/catalogue.rb",
  import.meta.url
);

test("the server and the picker have the same areas, in the same order", () => {
  const [, areas] =
    /AREAS = %w\[(.*?)\]/.exec(readFileSync(SERVER, "utf8")) ?? [];
  expect(areas?.split(" ")).toEqual([...AREAS]);
});
