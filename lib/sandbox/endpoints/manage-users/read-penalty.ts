import { isBlank, param, type Params, textParam } from "../../http/index.ts";

const LONGEST_REASON = 300;
const POST_ACTIONS = ["delete", "delete_replies", "edit", "none"];

/** A penalty that is in order. */
export interface AskedPenalty {
  till: Date;
  reason: string;
  /** The reason, and what the user was told beside. */
  details: string;
}

/**
 * Reads how long a penalty lasts, and why.
 *
 * @returns all that is wrong otherwise
 * @example readPenalty(params, "silenced_till", "Silenced till")
 */
export function readPenalty(
  params: Params,
  tillName: string,
  tillWords: string
): AskedPenalty | { faults: string[] } {
  const reason = textParam(params, "reason") ?? "";
  const till = new Date(textParam(params, tillName) ?? "");
  const postAction = param(params, "post_action");
  const faults = [
    ...(reason === "" ? ["Reason can't be blank"] : []),
    ...(reason.length > LONGEST_REASON
      ? [`Reason is too long (maximum is ${LONGEST_REASON} characters)`]
      : []),
    ...(Number.isNaN(till.getTime()) ? [`${tillWords} can't be blank`] : []),
    ...(isBlank(postAction) || POST_ACTIONS.includes(String(postAction))
      ? []
      : ["Post action is not included in the list"]),
  ];
  const message = textParam(params, "message");
  return faults.length > 0
    ? { faults }
    : { till, reason, details: message ? `${reason}\n\n${message}` : reason };
}
