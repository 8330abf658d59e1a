import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { encryptAsDiscourse, payloadText } from "../unit/client/encrypt.ts";
import { connectBrowser } from "./support/connect-browser.ts";

const KEY = "0123456789abcdef0123456789abcdef";

/** What an application does before the redirect, and after it with nothing but what it kept. */
const APPLICATION = `<!doctype html>
<script type="module">
  import * as client from "/index.js";
  window.before = async () => {
    const { publicKey, privateKey } = await client.createKeyPair();
    sessionStorage.setItem("key", await client.exportPrivateKey(privateKey));
    return publicKey;
  };
  window.after = async ({ payload, ...rest }) => {
    const privateKey = await client.importPrivateKey(sessionStorage.getItem("key"));
    return client.decryptPayload(payload, { privateKey, ...rest }).then(
      ({ key }) => key,
      (error) => client.isClientError(error) ? error.code : String(error)
    );
  };
</script>`;

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const folder = inject("clientFolder");
  server = createServer((request, response) => {
    const path = normalize(
      new URL(request.url ?? "", "http://x.test").pathname
    );
    const isModule = path.endsWith(".js");
    response.setHeader(
      "content-type",
      isModule ? "text/javascript" : "text/html"
    );
    response.end(isModule ? readFileSync(join(folder, path)) : APPLICATION);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A listening TCP server has one.
  const { port } = server.address() as AddressInfo;
  browser = await connectBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe("the client in a browser", () => {
  test.each(["pkcs1", "oaep"] as const)(
    "reads a payload padded with %s, and no replayed one",
    async (padding) => {
      const publicKey = String(await page.evaluate("before()"));
      const payload = encryptAsDiscourse(
        payloadText(KEY, "n1"),
        publicKey,
        padding
      );
      await page.reload();
      const read = (nonce: string) =>
        page.evaluate(`after(${JSON.stringify({ payload, nonce, padding })})`);
      expect(await read("n1")).toBe(KEY);
      expect(await read("n2")).toBe("nonce_mismatch");
    }
  );
});
