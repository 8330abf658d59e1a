/** What went wrong, and what to do about it. */
export interface Words {
  what: string;
  todo: string;
}

/** The call that failed. */
export interface Call {
  /** E.g. `POST /user-api-key.json`: never with the query, which may hold secrets. */
  call: string;
}
