/** What the page tells the runner. */
export interface TestRun {
  isDone: boolean;
  passed: number;
  failures: { name: string; details: string[] }[];
}

/** What people set in their system, and the browser passes on. */
export interface Media {
  colorScheme?: "dark" | null;
  forcedColors?: "active" | null;
  reducedMotion?: "reduce" | null;
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
    /** What a screen reader finds in a part of the page; the runner asks the browser. */
    spokenTree(selector: string): Promise<readonly string[]>;
    setMedia(media: Media): Promise<void>;
  }

  interface QUnit {
    on(event: "testEnd", listener: (end: TestEnd) => void): void;
    on(event: "runEnd", listener: () => void): void;
  }
}
