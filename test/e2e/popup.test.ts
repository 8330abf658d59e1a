import { startAuthorization } from "#client";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectBrowser } from "./support/connect-browser.ts";
import { Visitor } from "./support/forum.ts";
import { openForum } from "./support/open-forum.ts";

/** An application that lets its user agree in a popup, which reports back and goes. */
const APPLICATION = `<!doctype html>
<script>
  if (location.search.includes("payload=")) {
    try {
      window.opener.document.title = "got a payload";
      window.close();
    } catch (error) {
      document.title = "nobody to report to";
    }
  }
</script>`;

let server: Server;
let browser: Browser;
let application: string;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(APPLICATION);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A listening TCP server has one.
  const { port } = server.address() as AddressInfo;
  application = `http://localhost:${port}/`;
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.each([
  ["same-origin-allow-popups", "nobody to report to"],
  ["unsafe-none", "got a payload"],
])("with the policy %s a popup has %s", async (policy, title) => {
  const forum = await openForum({
    cross_origin_opener_policy_header: policy,
    allowed_user_api_auth_redirects: application,
  });
  const visitor = await Visitor.arrive(browser);
  const { url } = await startAuthorization({
    site: forum.address,
    scopes: ["session_info"],
    applicationName: "Popup",
    authRedirect: application,
  });
  await visitor.open(url, "sam", "password-of-sam-1");
  await visitor.page.goto(application);

  const popup = visitor.page.waitForEvent("popup");
  await visitor.page.evaluate(
    `void open(${JSON.stringify(url)}, "consent", "width=400,height=400")`
  );
  const consent = await popup;
  await consent.getByRole("button", { name: "Authorize" }).click();

  const reported = policy === "unsafe-none" ? visitor.page : consent;
  await expect.poll(() => reported.title(), { timeout: 20_000 }).toBe(title);
  await forum.stop();
});
