import { tracked } from "@glimmer/tracking";

/** Something that is fetched, and fetched again after a change. */
export class Resource<Value> {
  @tracked value: Value | null = null;
  @tracked problem: string | null = null;
  reload = async (): Promise<void> => {
    try {
      this.value = await this.#fetch();
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  };

  readonly #fetch: () => Promise<Value>;

  constructor(fetch: () => Promise<Value>) {
    this.#fetch = fetch;
    void this.reload();
  }
}
