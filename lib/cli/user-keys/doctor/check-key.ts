import { type Connection, isClientError, whoAmI } from "#client";
import { type Check, fault, fine } from "./check.ts";

/** Whether a key works, and for whom. */
export async function checkKey(
  subject: string,
  connection: Connection
): Promise<Check> {
  try {
    const { username } = await whoAmI(connection);
    return fine(subject, `works, as ${username}`);
  } catch (error) {
    if (!isClientError(error)) {
      throw error;
    }
    return fault(subject, error.code, error.advice);
  }
}
