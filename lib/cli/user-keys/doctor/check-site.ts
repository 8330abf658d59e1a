import { type Connection, probeVersion } from "#client";
import { type Check, fine } from "./check.ts";

/** The newest version of the protocol that this client was held against. */
const NEWEST = 4;

/**
 * Whether a Discourse with user API keys answers.
 *
 * @throws ClientError where none does: nothing else can be looked at then
 */
export async function checkSite(stranger: Connection): Promise<Check[]> {
  const { version, deviceCode } = await probeVersion(stranger);
  const about = version > NEWEST ? ", newer than this program knows" : "";
  return [
    fine("site", `user API keys, protocol version ${version}${about}`),
    fine(
      "device flow",
      deviceCode ? "offered" : "not offered (newer Discourse only)"
    ),
  ];
}
