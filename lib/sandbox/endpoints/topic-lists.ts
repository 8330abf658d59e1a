import { canReadCategory } from "../auth/index.ts";
import {
  type Answer,
  invalidParameters,
  movedTo,
  notFound,
  textParam,
} from "../http/index.ts";
import type { Category } from "../serializers/index.ts";
import type { Call, Endpoint, Endpoints } from "./endpoint.ts";
import { categoryPath, findCategory } from "./find-categories.ts";
import { findTopics } from "./find-topics.ts";
import { pageOf, topicList } from "./topic-list.ts";

/** How a list is ordered, and how many topics a page has. */
interface ListKind {
  order: string;
  perPage: number;
}

const LATEST: ListKind = {
  order: "pinned_globally DESC, bumped_at DESC, topics.id DESC",
  perPage: 30,
};
const TOP: ListKind = {
  order: "posts_count DESC, bumped_at DESC, topics.id DESC",
  perPage: 50,
};

/** Days by period; null is all time. */
const PERIODS: Readonly<Record<string, number | null>> = {
  all: null,
  yearly: 365,
  quarterly: 91,
  monthly: 30,
  weekly: 7,
  daily: 1,
};

/** Source: `list_controller.rb`, 3.5. */
export const topicListEndpoints: Endpoints = {
  "list#latest": (call) => latest(call, null),
  "list#top": (call) => top(call, null),
  // Nothing is looked at often enough to be hot: what is answered most comes first, as in top.
  "list#hot": (call) => listed(call, TOP, null, null, {}),
  "list#category_default": inCategory(latest),
  "list#category_latest": inCategory(latest),
  "list#category_top": inCategory(top),
  // Nobody is ahead of anybody here: to a user every topic is as new as to the next one.
  "list#new": (call) => latest(call, null),
  "list#category_new": inCategory(latest),
};

type List = (call: Call, category: Category | null) => Promise<Answer>;

function latest(call: Call, category: Category | null): Promise<Answer> {
  return listed(call, LATEST, category, null, {});
}

async function top(call: Call, category: Category | null): Promise<Answer> {
  const period = textParam(call.params, "period") ?? "yearly";
  const days = Object.hasOwn(PERIODS, period) ? PERIODS[period] : undefined;
  return days === undefined
    ? invalidParameters(
        `Invalid period. Valid periods are ${Object.keys(PERIODS).join(", ")}`
      )
    : listed(call, TOP, category, days, { for_period: period });
}

/** A path that names the category otherwise than by its own slugs is sent to the right one. */
function inCategory(list: List): Endpoint {
  return async (call) => {
    const { database } = call.site;
    const path = textParam(call.params, "category_slug_path_with_id") ?? "";
    const category = await findCategory(database, path.split("/").at(-1) ?? "");
    if (
      !category ||
      !(await canReadCategory(database, call.user, category.id))
    ) {
      return notFound();
    }
    const right = await categoryPath(database, category);
    return path === right
      ? list(call, category)
      : movedTo(`/c/${right}${listSuffix(call.route)}.json${call.query}`);
  };
}

/** What follows the category in the path of a list. */
function listSuffix(route: string): string {
  const list = /#category_(latest|new|top)$/.exec(route)?.[1];
  return list ? `/l/${list}` : "";
}

async function listed(
  call: Call,
  { order, perPage }: ListKind,
  category: Category | null,
  days: number | null,
  more: object
): Promise<Answer> {
  const { database, clock } = call.site;
  const { user, params } = call;
  const page = pageOf(params);
  if (page === null) {
    return invalidParameters("page");
  }
  const asked = textParam(params, "category");
  const within =
    category ?? (asked ? await findCategory(database, asked) : null);
  const since = days === null ? 0 : clock().getTime() - days * 86_400_000;
  const topics = await findTopics(
    database,
    user,
    `AND ($3::int IS NULL OR categories.id = $3 OR categories.parent_category_id = $3)
     AND topics.bumped_at >= $4
     ORDER BY ${order} LIMIT ${perPage} OFFSET $5`,
    [within?.id ?? null, new Date(since).toISOString(), page * perPage]
  );
  return topicList(call, topics, { perPage, page, more });
}
