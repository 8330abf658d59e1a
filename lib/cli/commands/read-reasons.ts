import type { Reasons } from "#registry";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { UsageError } from "../command.ts";
import type { PluginFolder } from "../plugin-folder.ts";
import { loadReasons, REASONS } from "../project.ts";

const schema = z.record(z.string(), z.array(z.string()));

/**
 * Why actions shall have no scope: what this project says of Discourse, and what the plugin says of
 * its own.
 *
 * @throws UsageError for a file of another form
 */
export function readReasons({ folder, isOwn }: PluginFolder): Reasons {
  const file = join(folder, REASONS);
  if (isOwn || !existsSync(file)) {
    return loadReasons();
  }
  const { data } = schema.safeParse(read(file));
  if (!data) {
    throw new UsageError(
      `${file} should list actions by reason: \`reason: [controller#action]\``
    );
  }
  return { ...loadReasons(), ...data };
}

function read(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
