import { type Connection, probeScopes } from "#client";
import { type Check, doubtful, fault, fine } from "./check.ts";

/** Which scopes the site grants; those that were not asked for only inform. */
export async function checkScopes(
  stranger: Connection,
  asked: readonly string[],
  others: readonly string[]
): Promise<Check[]> {
  const rest = others.filter((scope) => !asked.includes(scope));
  const probes = await probeScopes(stranger, [...asked, ...rest]);
  return probes.map(({ scope, allowed }) => {
    const subject = `scope ${scope}`;
    if (allowed) {
      return fine(subject, "allowed");
    }
    const judge = asked.includes(scope) ? fault : doubtful;
    return judge(
      subject,
      "not allowed",
      `an admin can add \`${scope}\` to \`allow_user_api_key_scopes\``
    );
  });
}
