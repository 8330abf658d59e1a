import { isStaff } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { topicOf } from "./own-topic.ts";

/** The statuses that are played, and their columns. */
const COLUMNS: Readonly<Record<string, string>> = {
  archived: "archived",
  autoclosed: "closed",
  closed: "closed",
  pinned: "pinned_globally",
  pinned_globally: "pinned_globally",
  visible: "visible",
};

/** Source: `topics_controller.rb#status`, 3.5. */
export const topicStatusEndpoints: Endpoints = {
  async "topics#status"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    // Rails requires a value, and false is one.
    const missing = ["status", "enabled"].find(
      (name) => param(params, name) !== false && isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const status = textParam(params, "status") ?? "";
    const column = Object.hasOwn(COLUMNS, status) ? COLUMNS[status] : undefined;
    if (column === undefined) {
      return invalidParameters("status");
    }
    const topic = await topicOf(call, "topic_id");
    if (!topic) {
      return notFound();
    }
    if (!isStaff(user)) {
      return invalidAccess();
    }
    await site.database.all(`UPDATE topics SET ${column} = $2 WHERE id = $1`, [
      topic.id,
      textParam(params, "enabled") === "true",
    ]);
    return success({ topic_status_update: null });
  },
};
