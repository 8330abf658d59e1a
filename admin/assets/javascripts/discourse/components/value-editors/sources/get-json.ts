import { ajax } from "discourse/lib/ajax";

/** What a site answered: null where it has no such thing, undefined where it did not say. */
export type Fetched<Body> = Body | null | undefined;

const ABSENT: readonly number[] = [403, 404, 410];

/**
 * Asks Discourse for something that need not be there.
 *
 * @example (await getJson<{ title: string }>("/t/12.json"))?.title
 */
export async function getJson<Body>(
  path: string,
  data: Readonly<Record<string, unknown>> = {}
): Promise<Fetched<Body>> {
  try {
    return await ajax(path, { data });
  } catch (error) {
    return ABSENT.includes(statusOf(error)) ? null : undefined;
  }
}

function statusOf(error: unknown): number {
  return error instanceof Object && "jqXHR" in error
    ? // The form of what `ajax` rejects with is Discourse's promise.
      (error as { jqXHR: { status: number } }).jqXHR.status
    : 0;
}
