import {
  type Answer,
  empty,
  isBlank,
  missingParameter,
  ok,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { showMessage } from "../view.ts";
import { archiveOf, filenameOf } from "./archive.ts";

const USED =
  "Sorry, that backup download link has already been used or has expired.";

interface Backup {
  filename: string;
  size: number;
  last_modified: Date;
}

/** Source: `admin/backups_controller.rb`, 3.5. No mail is sent, and nothing is restored. */
export const backupEndpoints: Endpoints = {
  async "admin/backups#index"({ site }): Promise<Answer> {
    const body = await site.database.all<Backup>(
      "SELECT * FROM backups ORDER BY last_modified DESC, filename"
    );
    return { status: 200, body };
  },

  "admin/backups#status": () =>
    ok({
      is_operation_running: false,
      can_rollback: false,
      allow_restore: false,
    }),

  async "admin/backups#create"({ site, params }): Promise<Answer> {
    if (!Object.hasOwn(params, "with_uploads")) {
      return missingParameter("with_uploads");
    }
    const title = await site.settings.text("title");
    const filename = filenameOf(
      title,
      site.clock(),
      param(params, "with_uploads") === "true"
    );
    await site.database.all(
      `INSERT INTO backups (filename, size, last_modified) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [filename, archiveOf(filename).length, site.clock().toISOString()]
    );
    return success();
  },

  "admin/backups#cancel": () => success(),

  async "admin/backups#email"(call): Promise<Answer> {
    const { site, user } = call;
    const backup = await backupOf(call);
    if (!backup) {
      return empty(404);
    }
    await site.database.all(
      `INSERT INTO email_backup_tokens (user_id, token) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET token = excluded.token`,
      [user?.id, site.randomHex(16)]
    );
    return empty();
  },

  async "admin/backups#show"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (isBlank(param(params, "token"))) {
      return missingParameter("token");
    }
    const token = await site.database.first(
      "SELECT 1 FROM email_backup_tokens WHERE user_id = $1 AND token = $2",
      [user?.id, textParam(params, "token") ?? ""]
    );
    if (!token) {
      return showMessage(call, "Backups", USED, 422);
    }
    const backup = await backupOf(call);
    if (!backup) {
      return empty(404);
    }
    await site.database.all(
      "DELETE FROM email_backup_tokens WHERE user_id = $1",
      [user?.id]
    );
    return {
      status: 200,
      body: archiveOf(backup.filename),
      headers: {
        "Content-Type": "application/gzip",
        "Content-Disposition": `attachment; filename="${backup.filename}"`,
      },
    };
  },

  async "admin/backups#destroy"(call): Promise<Answer> {
    const backup = await backupOf(call);
    if (!backup) {
      return empty(404);
    }
    await call.site.database.all("DELETE FROM backups WHERE filename = $1", [
      backup.filename,
    ]);
    return empty();
  },
};

function backupOf({ site, params }: Call): Promise<Backup | null> {
  return site.database.first<Backup>(
    "SELECT * FROM backups WHERE filename = $1",
    [textParam(params, "id") ?? ""]
  );
}
