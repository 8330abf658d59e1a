import { connect, type Connection, createUserKey, whoAmI } from "#client";
import { requireTools } from "../../tools.ts";
import {
  installExamples,
  type Language,
  runExample,
  type RunningExample,
} from "./examples.ts";
import { type Forum, openForum } from "./open-forum.ts";
import { servePages } from "./serve-pages.ts";

/** Where the browser of `get-a-key` in Node comes back to. */
export const PORT = "41957";

/** A declared scope that the forum allows, beside Discourse's own. */
export const POSTS_CREATE = "discourse-api-scopes:posts_create";

/** The examples, a forum that they are run against, and a web server for their pages. */
export interface ExampleSite {
  forum: Forum;
  /** The pages' origin, which the forum lists, and the same pages by one that it doesn't. */
  origin: string;
  foreignOrigin: string;
  /** Begins an example. */
  start(
    guide: string,
    language: Language,
    env?: Readonly<Record<string, string>>,
    args?: readonly string[]
  ): RunningExample;
  /** Runs an example to its end. */
  run(...started: Parameters<ExampleSite["start"]>): RunningExample["ended"];
  /** A connection by the admin key. */
  as(username: string): Connection;
  /** A connection by a user's key. */
  by(userApiKey: string): Connection;
  /** A key of sam. */
  keyOf(...scopes: string[]): Promise<string>;
  nameOf(userApiKey: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens all of it, or fails with a sentence that names the program that is missing. */
export async function openExampleSite(): Promise<ExampleSite> {
  requireTools();
  const examples = installExamples();
  const { folder, client } = examples;
  const pages = await servePages({ "": folder, client });
  const origin = `http://127.0.0.1:${pages.port}`;
  const forum = await openForum({
    cors_origins: `https://app.example.com|${origin}`,
    allow_user_api_key_scopes: `session_info|notifications|write|${POSTS_CREATE}`,
    allowed_user_api_auth_redirects: `http://127.0.0.1:${PORT}/callback|${origin}/get-a-key/browser.html`,
  });
  const site = forum.address;
  const as = (username: string) =>
    connect({ site, credentials: { apiKey: forum.adminKey, username } });
  const by = (userApiKey: string) =>
    connect({ site, credentials: { userApiKey }, tries: 1 });
  const start: ExampleSite["start"] = (guide, language, env, args) =>
    runExample(examples, guide, language, { SITE: site, ...env }, args);

  return {
    forum,
    origin,
    foreignOrigin: `http://localhost:${pages.port}`,
    start,
    run: (...started) => start(...started).ended,
    as,
    by,
    keyOf: async (...scopes) => {
      const asked = { scopes, applicationName: "Tests of the examples" };
      return (await createUserKey(as("sam"), asked)).key;
    },
    nameOf: async (key) => (await whoAmI(by(key))).username,
    close: async () => {
      await forum.stop();
      pages.stop();
      examples.remove();
    },
  };
}
