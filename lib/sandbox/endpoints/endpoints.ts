import { adminUserEndpoints } from "./admin-users.ts";
import { apiKeyEndpoints } from "./api-keys/index.ts";
import { catalogueEndpoints } from "./catalogue.ts";
import { categoryEndpoints } from "./categories.ts";
import type { Endpoint } from "./endpoint.ts";
import { groupMemberEndpoints } from "./group-members.ts";
import { groupEndpoints } from "./groups.ts";
import { sessionEndpoints } from "./session.ts";
import { topicListEndpoints } from "./topic-lists.ts";
import { topicEndpoints } from "./topics.ts";
import { userEndpoints } from "./users.ts";

/** All that the sandbox plays, by `controller#action`. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  Object.entries({
    ...adminUserEndpoints,
    ...apiKeyEndpoints,
    ...catalogueEndpoints,
    ...categoryEndpoints,
    ...groupEndpoints,
    ...groupMemberEndpoints,
    ...sessionEndpoints,
    ...topicEndpoints,
    ...topicListEndpoints,
    ...userEndpoints,
  })
);
