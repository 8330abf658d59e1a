import {
  type Answer,
  integerParam,
  invalidParameters,
  ok,
  textParam,
} from "../http/index.ts";
import { listedCategory } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { readableCategories } from "./find-categories.ts";

const PAGE_SIZE = 25;

/** Source: `categories_controller.rb#search`, 3.5, by name and page only. */
export const categorySearchEndpoints: Endpoints = {
  async "categories#search"({ site, user, params }): Promise<Answer> {
    const page = integerParam(params, "page", { fallback: 1, max: 1e6 });
    if (page === null) {
      return invalidParameters("page");
    }
    const term = (textParam(params, "term") ?? "").trim().toLowerCase();
    const all = await readableCategories(site.database, user);
    const found = all.filter(({ name }) => name.toLowerCase().includes(term));
    const start = (Math.max(1, page) - 1) * PAGE_SIZE;
    return ok({
      categories_count: found.length,
      categories: found.slice(start, start + PAGE_SIZE).map((category) =>
        listedCategory(
          category,
          all.filter(
            ({ parent_category_id }) => parent_category_id === category.id
          ),
          user
        )
      ),
    });
  },
};
