/** A condition on a path segment, as Rails keeps it: an unanchored Ruby pattern. */
export interface Requirement {
  /** `Regexp#source` of Ruby; a plain string requirement arrives escaped. */
  source: string;
  /** True for `/…/i`. */
  ignore_case?: boolean;
}

/** One route in order of definition, as the export task records it from a running Discourse. */
export interface RouteRecord {
  /** `GET`, `GET|POST`, or empty for any verb. */
  verb: string;
  /** Journey's pattern with the engine's mount point in front: `/t/:slug/:topic_id(/:post_number)(.:format)`. */
  path: string;
  /** `controller#action`; null for a redirect or a mounted Rack application. */
  action: string | null;
  /** Conditions by segment name. */
  requirements?: Readonly<Record<string, Requirement>>;
  /** Path parameters that the route sets itself, e.g. `{"format": "json"}`. */
  defaults?: Readonly<Record<string, string>>;
  /** `staff` or `admin`: who may see the route at all; `home_page`, `permalink` or `other`: a condition that only the running site can decide. */
  constraint?: "staff" | "admin" | "home_page" | "permalink" | "other";
  /** Mount point of the engine that the route belongs to, e.g. `/chat`. */
  mount?: string;
  /** Name of the bundled plugin whose engine or controller it is; absent for core. */
  plugin?: string;
  /** True where the controller has no such method: Rails recognises the route and answers 404. */
  no_method?: boolean;
  /** True where the path pattern is only a prefix, as for a mounted Rack application. */
  prefix?: boolean;
}

/** `config/routes/*.json`. */
export interface RouteTableRecord {
  /** `Discourse::VERSION::STRING` of the site it was recorded from. */
  discourse: string;
  plugins: readonly string[];
  routes: readonly RouteRecord[];
}
