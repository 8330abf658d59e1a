import {
  type Choice,
  printLink,
  printManifest,
  type ReadChoice,
} from "#manifest";
import {
  finish,
  planRequests,
  type ReadRequests,
  readText,
  toChoice,
} from "#planner";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { plannerFor } from "../load-planner.ts";
import { printIssue, printPlan, printUnread } from "../print-plan.ts";
import { loadCatalogue, loadHost } from "../project.ts";

/** Where a link of ours is opened. */
const PAGE = "/admin/api/keys/new-scoped";

const NOTHING =
  "there is no request in it; `npm run plan -- --help` tells what can be read";

/** Finds the scopes that requests need. */
export const planCommand: Command = {
  name: "plan",
  summary: "find the scopes that requests need",
  help: `Usage: plan [FILE|-] [--fewest] [--json | --manifest]

  FILE        what a program sends: addresses, \`METHOD URL\` lines, curl commands, a HAR,
              lines of a web server's or of Rails' log, names of documented operations,
              a manifest or a link; - or nothing reads the standard input
  --fewest    as few scopes as can be (default: as narrow as can be)
  --json      print the plan as JSON
  --manifest  print a manifest and nothing else

Keys and passwords in the input are dropped while reading.
Exit code: 0 all covered, 1 something is not, 2 nothing to plan or wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fewest: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        manifest: { type: "boolean", default: false },
      },
    });
    if (positionals.length > 1) {
      throw new UsageError("name one file");
    }
    if (values.json && values.manifest) {
      throw new UsageError("--json and --manifest exclude each other");
    }
    const text = await textOf(positionals[0] ?? "-", terminal);
    const read = finish(readText(text));
    const form = values.json ? "json" : values.manifest ? "manifest" : "text";
    return read.kind === "choice"
      ? showChoice(read.read, form, terminal)
      : plan(read, values.fewest, form, terminal);
  },
};

type Form = "text" | "json" | "manifest";

function plan(
  read: ReadRequests,
  fewest: boolean,
  form: Form,
  terminal: Terminal
): number {
  if (read.requests.length === 0) {
    read.unread.map(printUnread).forEach(terminal.printError);
    moreUnread(read).forEach(terminal.printError);
    terminal.printError(NOTHING);
    return 2;
  }
  const planner = plannerFor(loadHost(), loadCatalogue());
  const found = finish(
    planRequests(planner, read.requests, fewest ? "few" : "narrow")
  );
  const choice = toChoice(found.scopes);
  if (form === "text") {
    printPlan(read, found, linkOf(choice)).forEach(terminal.print);
  } else {
    const asked = { ...found, ...facts(read), link: linkOf(choice) };
    terminal.print(
      form === "json"
        ? JSON.stringify(asked, null, 2)
        : printManifest(choice).trimEnd()
    );
  }
  moreUnread(read).forEach(terminal.printError);
  return found.uncovered.length === 0 ? 0 : 1;
}

/** Those that are not told one by one. */
function moreUnread({ unread, unreadCount }: ReadRequests): readonly string[] {
  const more = unreadCount - unread.length;
  return more > 0 ? [`and ${more} more lines not understood`] : [];
}

/** Requests as JSON shows them: bodies stay out, whatever they hold. */
function facts({
  requests,
  unread,
  unreadCount,
  skipped,
  isCut,
}: ReadRequests) {
  return {
    requests: requests.map(({ method, url, line, count }) => ({
      method,
      url,
      line,
      count,
    })),
    unread,
    unreadCount,
    skipped,
    isCut,
  };
}

function showChoice(
  { choice, issues }: ReadChoice,
  form: Form,
  terminal: Terminal
): number {
  issues.map(printIssue).forEach(terminal.printError);
  terminal.print(
    form === "json"
      ? JSON.stringify({ choice, issues, link: linkOf(choice) }, null, 2)
      : form === "manifest"
        ? printManifest(choice).trimEnd()
        : linkOf(choice)
  );
  return issues.length === 0 ? 0 : 1;
}

function linkOf(choice: Choice): string {
  return `${PAGE}${printLink(choice)}`;
}

async function textOf(file: string, { stdin }: Terminal): Promise<string> {
  if (file !== "-") {
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${file} can't be read: ${why}`);
    }
  }
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of stdin) {
    text +=
      typeof piece === "string"
        ? piece
        : decoder.decode(piece, { stream: true });
  }
  return text;
}
