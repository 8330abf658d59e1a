import { findUser, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  notFound,
  notLoggedIn,
  ok,
  refusal,
  success,
  textParam,
} from "../../http/index.ts";
import type { Upload } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { findUpload, serveUpload } from "../uploads/index.ts";
import { canEditUser, namedUser } from "./named-user.ts";

const WITH_UPLOAD = ["uploaded", "custom", "gravatar"];
const MISSING =
  "Sorry, we can't find any avatar associated with that email address. Can you try uploading it again?";

/** Source: `users_controller.rb#pick_avatar`, `user_avatars_controller.rb`, 3.5. */
export const avatarEndpoints: Endpoints = {
  async "users#pick_avatar"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const owner = await namedUser(call);
    if (!owner) {
      return notFound();
    }
    if (!canEditUser(user, owner)) {
      return invalidAccess();
    }
    const type = textParam(params, "type") ?? "system";
    if (type === "system") {
      return pick(site.database, owner, null);
    }
    if (!WITH_UPLOAD.includes(type)) {
      return { status: 422, body: { failed: "FAILED" } };
    }
    const id = idParam(params, "upload_id");
    const upload = await findUpload(site.database, { id });
    if (!upload) {
      return refusal(422, MISSING);
    }
    return (await mayPick(site.database, user, owner, upload))
      ? pick(site.database, owner, upload)
      : invalidAccess();
  },

  /** Asks nobody outside, so that no picture is ever found. */
  async "user_avatars#refresh_gravatar"({
    site,
    user,
    params,
  }): Promise<Answer> {
    const owner = await findUser(site.database, {
      username: textParam(params, "username") ?? "",
    });
    return owner && canEditUser(user, owner)
      ? ok({ gravatar_upload_id: null, gravatar_avatar_template: null })
      : invalidAccess();
  },

  /** In one size only: the sandbox scales no images. */
  async "user_avatars#show"({ site, params }): Promise<Answer> {
    const owner = await findUser(site.database, {
      username: textParam(params, "username") ?? "",
    });
    const id = Number.parseInt(textParam(params, "version") ?? "", 10) || 0;
    const upload =
      owner?.uploaded_avatar_id === id &&
      (await findUpload(site.database, { id }));
    return upload ? serveUpload(site.database, upload) : notFound();
  },
};

async function pick(
  queries: Queries,
  { id }: User,
  upload: Upload | null
): Promise<Answer> {
  await queries.all("UPDATE users SET uploaded_avatar_id = $2 WHERE id = $1", [
    id,
    upload?.id ?? null,
  ]);
  return success();
}

/** Source: `Guardian#can_pick_avatar?`, 3.5: nobody shows himself with what others have uploaded. */
async function mayPick(
  queries: Queries,
  user: User,
  owner: User,
  { id, user_id }: Upload
): Promise<boolean> {
  if (user.admin || user_id === owner.id || user_id === user.id) {
    return true;
  }
  const own = await queries.first(
    "SELECT 1 FROM user_uploads WHERE upload_id = $1 AND user_id = $2",
    [id, user.id]
  );
  return own !== null;
}
