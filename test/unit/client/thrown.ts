import { type ClientError, isClientError } from "#client";

/** The error that a promise ends in; fails the test where it ends otherwise. */
export async function thrown(promise: Promise<unknown>): Promise<ClientError> {
  try {
    await promise;
  } catch (error) {
    if (isClientError(error)) {
      return error;
    }
    throw error;
  }
  throw new Error("nothing was thrown");
}
