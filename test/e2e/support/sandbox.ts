import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A sandbox in a process of its own, as `npm start` runs it. */
export interface RunningSandbox {
  address: string;
  adminKey: string;
  pid: number;
  /** Milliseconds until it answered. */
  startedIn: number;
  /** What it has said on its standard error so far. */
  errors(): string;
  /** Ends it the hard way, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code; null if a signal has ended it. */
  stop(): Promise<number | null>;
}

/**
 * Starts a sandbox on a free port.
 *
 * @param env e.g. `{SANDBOX_DATA: folder}`; in memory unless told otherwise
 * @throws Error with what the process printed, if it ended instead
 */
export async function startSandbox(
  env: Readonly<Record<string, string>> = {}
): Promise<RunningSandbox> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/cli/main.ts", "start"],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: "0", SANDBOX_DATA: "memory", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    }
  );
  let errors = "";
  child.stderr.on("data", (chunk: unknown) => (errors += String(chunk)));
  const printed = await welcome(child);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
  const adminKey = /Admin key\s+(\S+)/.exec(printed)?.[1] ?? "";
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
    return child.exitCode;
  };
  return {
    address,
    adminKey,
    // A process that has printed something has an id.
    pid: child.pid ?? 0,
    startedIn: performance.now() - started,
    errors: () => errors,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

function welcome(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: unknown) => {
      printed += String(chunk);
      if (printed.includes("Ctrl+C")) {
        resolve(printed);
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("exit", () => reject(new Error(printed)));
  });
}
