/** What the doctor found about one thing. */
export interface Check {
  /** What was looked at, e.g. `scope read`. */
  subject: string;
  /** `unknown` where it can't be seen from here. */
  state: "fine" | "doubtful" | "fault" | "unknown";
  found: string;
  /** What to do, unless all is well. */
  todo: string | null;
}

export function fine(subject: string, found: string): Check {
  return { subject, state: "fine", found, todo: null };
}

export function fault(subject: string, found: string, todo: string): Check {
  return { subject, state: "fault", found, todo };
}

export function doubtful(subject: string, found: string, todo: string): Check {
  return { subject, state: "doubtful", found, todo };
}

export function unknown(subject: string, found: string, todo: string): Check {
  return { subject, state: "unknown", found, todo };
}
