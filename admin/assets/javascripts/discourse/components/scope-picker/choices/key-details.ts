import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import type { ScopeMode } from "../contract.ts";
import type { FocusTarget } from "./focus-target.ts";

/** Core stores no longer description. */
const DESCRIPTION_LIMIT = 255;

/** The fields above the list: what the key is called, whom it acts as, how much it may do. */
export class KeyDetails {
  @tracked description = "";
  @tracked actsAsOne = false;
  @tracked username = "";
  @tracked mode: ScopeMode = "granular";
  @tracked descriptionProblem: string | null = null;
  @tracked usernameProblem: string | null = null;

  readonly descriptionLimit = DESCRIPTION_LIMIT;

  describe = (text: string): void => {
    this.description = text;
    this.descriptionProblem = null;
  };

  actAsOne = (one: boolean): void => {
    this.actsAsOne = one;
    this.usernameProblem = null;
  };

  chooseUser = (username: string): void => {
    this.username = username;
    this.usernameProblem = null;
  };

  chooseMode = (mode: ScopeMode): void => {
    this.mode = mode;
  };

  /** Whom the key acts as, or null for anybody that its caller names. */
  get actingUser(): string | null {
    return this.actsAsOne ? this.username : null;
  }

  get isGranular(): boolean {
    return this.mode === "granular";
  }

  /** The first field that can't be saved as it is. */
  get firstProblem(): FocusTarget | null {
    if (this.descriptionProblem) {
      return { at: "description" };
    }
    return this.usernameProblem ? { at: "username" } : null;
  }

  /** Marks what is missing. */
  check(): void {
    const length = this.description.trim().length;
    this.descriptionProblem =
      length === 0
        ? i18n("admin.api_scopes.description.missing")
        : length > DESCRIPTION_LIMIT
          ? i18n("admin.api_scopes.description.too_long", {
              count: DESCRIPTION_LIMIT,
            })
          : null;
    this.usernameProblem =
      this.actsAsOne && this.username.trim() === ""
        ? i18n("admin.api_scopes.acts_as.missing")
        : null;
  }

  /** Shows a refusal of the server at the field that it is about. */
  refuse(field: "description" | "username", message: string): void {
    if (field === "description") {
      this.descriptionProblem = message;
    } else {
      this.usernameProblem = message;
    }
  }
}
