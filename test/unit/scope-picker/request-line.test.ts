import { describe, expect, it } from "vitest";
import {
  type Limits,
  lineText,
  type RequestLine,
  requestLines,
  requestsOf,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";
import type { CatalogueParam } from "../../../admin/assets/javascripts/discourse/lib/api-scopes/catalogue/index.ts";
import { param, scope } from "./draft.ts";

describe("requestsOf", () => {
  it.each([
    ["/groups/:id/members (PUT)", ["PUT"], "/groups/:id/members"],
    ["/search (GET|POST)", ["GET", "POST"], "/search"],
    ["* (get)", ["GET"], "*"],
    [
      "/message-bus/:client_id/poll ()",
      ["ANY"],
      "/message-bus/:client_id/poll",
    ],
    ["/plain", ["ANY"], "/plain"],
    ["/t/:id(/:post_number) (GET)", ["GET"], "/t/:id(/:post_number)"],
  ])("%s", (url, verbs, path) => {
    const templates = requestsOf([url]);
    expect(templates.map(({ verb }) => verb)).toEqual(verbs);
    expect(templates.map((one) => one.path)).toEqual(verbs.map(() => path));
  });
});

interface Row {
  name: string;
  urls: readonly string[];
  params: readonly CatalogueParam[];
  required?: readonly string[];
  limits: Limits;
  lines: readonly string[];
}

describe("requestLines", () => {
  const told = (line: RequestLine) =>
    `${line.closed ? "x " : ""}${line.verb} ${lineText(line)}${line.more ? ` +${line.more}` : ""}`;

  it.each<Row>([
    {
      name: "nothing limited",
      urls: ["/groups/:id/members (PUT)"],
      params: [param({ name: "id" })],
      limits: {},
      lines: ["PUT /groups/:id/members"],
    },
    {
      name: "one value, several values",
      urls: ["/groups/:id/members (PUT)"],
      params: [param({ name: "id" })],
      limits: { id: ["42", "43", "44"] },
      lines: ["PUT /groups/42/members +2"],
    },
    {
      name: "the alias of a parameter",
      urls: ["/t/:id (GET)", "/t/:slug/:topic_id (GET)"],
      params: [param({ name: "topic_id", in: "query", alias: "id" })],
      limits: { topic_id: ["12"] },
      lines: ["GET /t/12", "GET /t/:slug/12"],
    },
    {
      name: "an optional stretch only with a limit in it",
      urls: ["/tag(/:category(/:tag)) (GET)"],
      params: [param({ name: "tag", in: "path" })],
      limits: { tag: ["news"] },
      lines: ["GET /tag/:category/news"],
    },
    {
      name: "an optional stretch without a limit",
      urls: ["/t/:id(/:post_number) (GET)"],
      params: [param({ name: "id" })],
      limits: { id: ["1"] },
      lines: ["GET /t/1"],
    },
    {
      name: "a glob",
      urls: ["/c/*category_slug_path_with_id (GET)"],
      params: [param({ name: "category_slug_path_with_id", in: "query" })],
      limits: { category_slug_path_with_id: ["5"] },
      lines: ["GET /c/5"],
    },
    {
      name: "an ordinary parameter goes to the query where the path has no place",
      urls: ["/posts (POST)"],
      params: [param({ name: "topic_id", in: "query" })],
      limits: { topic_id: ["12"] },
      lines: ["POST /posts?topic_id=12"],
    },
    {
      name: "a path parameter without a place closes the address",
      urls: ["/groups (GET)"],
      params: [param({ name: "id", in: "path" })],
      limits: { id: ["42"] },
      lines: ["x GET /groups"],
    },
    {
      name: "required parameters stand open",
      urls: ["/admin/users/list/all (GET)"],
      params: [],
      required: ["email"],
      limits: {},
      lines: ["GET /admin/users/list/all?email=…"],
    },
    {
      name: "every address",
      urls: ["* (get)"],
      params: [],
      limits: {},
      lines: ["GET *"],
    },
  ])("$name", ({ urls, params, required = [], limits, lines }) => {
    const one = scope({ urls, params, required_params: required });
    expect(requestLines(one, limits).map(told)).toEqual(lines);
  });
});
