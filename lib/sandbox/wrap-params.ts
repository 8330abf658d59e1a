import type { Route } from "#route-table";
import type { Params } from "./http/index.ts";

/**
 * Where a controller's endpoints read parameters under the name of its model, and the columns
 * by which Rails picks them out of a flat body. Columns that no client writes are left out.
 */
const WRAPPED = new Map<string, { under: string; columns: Set<string> }>([
  [
    "posts",
    {
      under: "post",
      columns: new Set(["raw", "cooked", "edit_reason", "topic_id", "wiki"]),
    },
  ],
  ...["groups", "admin/groups"].map(
    (controller) =>
      [
        controller,
        {
          under: "group",
          columns: new Set([
            "name",
            "title",
            "full_name",
            "bio_raw",
            "visibility_level",
            "members_visibility_level",
            "mentionable_level",
            "messageable_level",
            "public_admission",
            "public_exit",
            "allow_membership_requests",
            "automatic_membership_email_domains",
            "default_notification_level",
            "grant_trust_level",
            "primary_group",
            "flair_icon",
            "flair_color",
            "flair_bg_color",
          ]),
        },
      ] as const
  ),
]);

/**
 * Rails' `wrap_parameters`: a flat JSON body is read as if it stood under the model's name, too.
 *
 * @example wrapParams({ raw: "Hello" }, { action: "posts#update", … }) // { raw: "Hello", post: { raw: "Hello" } }
 */
export function wrapParams(body: Params, { action }: Route): Params {
  const wrapped = WRAPPED.get((action ?? "").split("#")[0] ?? "");
  if (!wrapped || Object.hasOwn(body, wrapped.under)) {
    return body;
  }
  const picked = Object.entries(body).filter(([name]) =>
    wrapped.columns.has(name)
  );
  return picked.length > 0
    ? { ...body, [wrapped.under]: Object.fromEntries(picked) }
    : body;
}
