import {
  type Answer,
  idParam,
  isBlank,
  missingParameter,
  notFound,
  param,
  textParam,
} from "../../http/index.ts";
import type { Badge } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { findBadges } from "./find-badges.ts";

/** The badge that a call names, by name or by id, or why there is none. */
export async function namedBadge({
  site,
  params,
}: Call): Promise<Badge | Answer> {
  const name = textParam(params, "badge_name");
  if (!name && isBlank(param(params, "badge_id"))) {
    return missingParameter("badge_id");
  }
  const [badge] = await findBadges(
    site.database,
    "WHERE enabled AND (name = $1 OR $1 = '' AND id = $2)",
    [name ?? "", idParam(params, "badge_id")]
  );
  return badge ?? notFound();
}
