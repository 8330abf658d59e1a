import { SCOPE_MODES } from "../../auth/index.ts";
import {
  type Answer,
  invalidParameters,
  isBlank,
  isHash,
  missingParameter,
  type Param,
  param,
  type Params,
  recordInvalid,
} from "../../http/index.ts";
import type { KeyScope, ScopeMode, SiteScopes } from "../../scopes/index.ts";
import { isRefusal, readScopes } from "./read-scopes.ts";

/** A key as it shall be stored. */
export interface NewKey {
  description: string | null;
  mode: ScopeMode | null;
  scopes: readonly KeyScope[];
  /** Null for a key of all users. */
  username: string | null;
}

const LONGEST_DESCRIPTION = 255;

/**
 * Reads what `POST /admin/api/keys` wants to make. Core checks in this order; where it breaks
 * with a 500 or makes a key wider than asked for, this refuses and says what is wrong.
 */
export function readNewKey(
  params: Params,
  siteScopes: SiteScopes
): NewKey | Answer {
  const key = param(params, "key");
  if (!isHash(key)) {
    return invalidParameters("Discourse::InvalidParameters");
  }
  if (isBlank(key)) {
    return missingParameter("key");
  }
  const scopes = readScopes(param(key, "scopes"), siteScopes);
  if (isRefusal(scopes)) {
    return scopes;
  }
  const mode = readMode(param(key, "scope_mode"));
  if (mode === undefined) {
    return invalidParameters(
      `\`scope_mode\` is one of ${SCOPE_MODES.join(", ")}`
    );
  }
  const username = readUsername(param(key, "username"));
  if (username === undefined) {
    return invalidParameters("`username` is one name, not a list");
  }
  const description = readDescription(key);
  if (isRefusal(description)) {
    return description;
  }
  if (mode === "granular" && scopes.length === 0) {
    return recordInvalid("Api key scopes at least one must be selected");
  }
  return {
    description,
    mode,
    scopes: mode === "read_only" && scopes.length === 0 ? READ_ALL : scopes,
    username,
  };
}

/** Without it core's read-only mode would be a label on a global key. */
const READ_ALL: readonly KeyScope[] = [
  { resource: "global", action: "read", allowed_parameters: null },
];

/** @returns null where there is none; a refusal where it is too long */
export function readDescription(key: Params): string | null | Answer {
  const value = param(key, "description");
  if (value === null || typeof value === "object") {
    return null;
  }
  const text = String(value);
  return [...text].length > LONGEST_DESCRIPTION
    ? recordInvalid(
        `Description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`
      )
    : text;
}

function readMode(value: Param): ScopeMode | null | undefined {
  return value === null ? null : SCOPE_MODES.find((mode) => mode === value);
}

function readUsername(value: Param): string | null | undefined {
  if (value === null) {
    return null;
  }
  return typeof value === "string" ? value.trim() || null : undefined;
}
