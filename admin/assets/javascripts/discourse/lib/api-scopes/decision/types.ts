/**
 * What a scope opens, in core's words: the arguments of Discourse's `RouteMatcher`, and two of
 * ours. A part that is absent restricts nothing.
 *
 * @example {actions: ["groups#add_members"], path_params: ["id"], forbidden_params: ["emails"]}
 */
export interface ScopeMapping {
  /** `controller#action`, or core's two specials `message_bus` and `Logster::Web`. */
  actions?: readonly string[] | undefined;
  /** Verbs in lower case. */
  methods?: readonly string[] | undefined;
  /** Restrictable; looked up in path, query and body together. */
  params?: readonly string[] | undefined;
  /** Restrictable; only the recognised path can satisfy them. */
  path_params?: readonly string[] | undefined;
  /** A parameter's other name. */
  aliases?: Readonly<Record<string, string>> | undefined;
  /** Format symbols, e.g. `json`. */
  formats?: readonly string[] | undefined;
  /** The request must carry them, with a value that is not blank. */
  required_params?: readonly string[] | undefined;
  /** The request must not carry them at all. */
  forbidden_params?: readonly string[] | undefined;
}

/** The values a key allows by parameter name; an empty or absent list allows every value. */
export type AllowedParameters = Readonly<Record<string, readonly string[]>>;

/** A request as a client would send it. */
export interface ApiRequest {
  method: string;
  /** Path with query string, or a whole URL. */
  url: string;
  headers?: Readonly<Record<string, string>> | undefined;
  /** The raw body, or parameters that are already parsed. */
  body?: string | Readonly<Record<string, unknown>> | null | undefined;
}

/** Why a request is refused. Closed: texts for people are made from it elsewhere. */
export type DenialReason =
  /** The URL or the body cannot be read; Rails answers 400. */
  | "bad_request"
  /** No route answers this method and path. */
  | "no_route"
  | "action_not_covered"
  | "method_not_covered"
  | "format_not_covered"
  /** The parameter is there under both its name and its alias. */
  | "param_ambiguous"
  | "param_missing"
  | "param_not_allowed"
  | "path_param_missing"
  | "path_param_not_allowed"
  | "required_param_missing"
  | "forbidden_param_present";

/** The answer: permitted, or the first reason why not. */
export type Decision =
  | { permits: true; route: string | null; reason: "permitted" }
  | {
      permits: false;
      route: string | null;
      reason: DenialReason;
      /** The parameter that failed. */
      param?: string;
      /** The value that failed, where it is plain text. */
      value?: string;
    };
