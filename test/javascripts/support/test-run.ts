/** What the page tells the runner. */
export interface TestRun {
  isDone: boolean;
  passed: number;
  failures: { name: string; details: string[] }[];
}

/** How QUnit reports a test; its published types leave `QUnit.on` out. */
export interface TestEnd {
  fullName: string[];
  status: "passed" | "failed" | "skipped" | "todo";
  errors: {
    message?: string;
    expected?: unknown;
    actual?: unknown;
    stack?: string;
  }[];
}

declare global {
  interface Window {
    testRun?: TestRun;
  }

  interface QUnit {
    on(event: "testEnd", listener: (end: TestEnd) => void): void;
    on(event: "runEnd", listener: () => void): void;
  }
}
