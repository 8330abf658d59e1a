import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createLoginCommand } from "../../../../lib/cli/commands/login.ts";
import { fakeClock } from "../../client/fake-clock.ts";
import {
  approve,
  authorizeAddress,
  freePort,
  GRANTED,
  grantedPayload,
  grantingSite,
  redirectOf,
} from "./granting-site.ts";
import { emptyWorld, keptFiles, runToEnd } from "./terminal.ts";

describe("login", () => {
  test("waits for the browser, keeps the key, and shows it to nobody", async () => {
    const site = await grantingSite();
    const world = emptyWorld();
    const pages: Promise<Response | null>[] = [];
    const { code, out, said } = await runToEnd(
      createLoginCommand(world),
      [site.address, "--scopes", "read"],
      { onSaid: (line) => pages.push(approve(line)) }
    );
    expect(code).toBe(0);
    expect(out[0]).toBe(`ready: sam on ${site.address}`);
    expect([...out, ...said].join()).not.toContain(GRANTED);
    const [file = ""] = keptFiles(world);
    expect(statSync(file).mode % 0o1000).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      key: GRANTED,
      username: "sam",
      scopes: ["read"],
    });
    const page = await pages[0];
    expect(page?.headers.get("cache-control")).toBe("no-store");
    expect(await page?.text()).toContain("close this page");
  });

  test("isn't led astray by what isn't the answer", async () => {
    const site = await grantingSite();
    const statuses: number[] = [];
    const tryOthers = async (redirect: string) => {
      const { port } = new URL(redirect);
      for (const path of [
        "/other?payload=AAAA",
        "/callback",
        "/callback?payload=AAAA",
        "/callback?payload=",
      ]) {
        const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
        statuses.push(status);
      }
    };
    const { code } = await runToEnd(
      createLoginCommand(emptyWorld()),
      [site.address, "--scopes", "read"],
      {
        onSaid: (line) => {
          const address = authorizeAddress(line);
          if (address !== null) {
            void tryOthers(redirectOf(address)).then(() => approve(line));
          }
        },
      }
    );
    expect(code).toBe(0);
    expect(statuses).toEqual([404, 404, 400, 400]);
  });

  test("doesn't listen to pages that know it by another name", async () => {
    const site = await grantingSite();
    const statuses: number[] = [];
    const { code } = await runToEnd(
      createLoginCommand(emptyWorld({ clock: patientClock(statuses) })),
      [site.address, "--scopes", "read"],
      {
        onSaid: (line) => {
          const address = authorizeAddress(line);
          if (address !== null) {
            const named = redirectOf(address).replace("127.0.0.1", "localhost");
            void fetch(`${named}?payload=AAAA`).then(
              ({ status }) => statuses.push(status),
              // Where localhost is ::1 only, nobody even listens.
              () => statuses.push(404)
            );
          }
        },
      }
    );
    expect(code).toBe(1);
    expect(statuses).toEqual([404]);
  });

  test("gives up after three wrong answers", async () => {
    const site = await grantingSite();
    const { code, said } = await runToEnd(
      createLoginCommand(emptyWorld()),
      [site.address, "--scopes", "read"],
      {
        onSaid: (line) => {
          const address = authorizeAddress(line);
          if (address !== null) {
            const wrong = `${redirectOf(address)}?payload=AAAA`;
            [1, 2, 3].forEach(() => void fetch(wrong));
          }
        },
      }
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain("payload_wrong_size");
  });

  test("says what to do where nobody comes back", async () => {
    const site = await grantingSite();
    const port = String(await freePort());
    const { code, said } = await runToEnd(
      createLoginCommand(emptyWorld({ clock: fakeClock() })),
      [site.address, "--scopes", "read", "--port", port]
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain(`http://127.0.0.1:${port}/callback`);
    expect(said.at(-1)).toContain("allowed_user_api_auth_redirects");
  });

  test("takes the pasted text, in however many lines", async () => {
    const site = await grantingSite();
    const world = emptyWorld();
    const { input, paste } = laterInput();
    const out: string[] = [];
    const code = await createLoginCommand(world).run(
      [
        site.address,
        "--scopes",
        "session_info",
        "--paste",
        "--print",
        "--json",
      ],
      {
        stdin: input,
        print: (line) => void out.push(line),
        printError: (line) => {
          const address = authorizeAddress(line);
          if (address !== null) {
            paste(`${grantedPayload(address)}\n`);
          }
        },
      }
    );
    expect(code).toBe(0);
    expect(JSON.parse(out.join())).toMatchObject({ key: GRANTED });
    expect(keptFiles(world)).toEqual([]);
  });

  test("asks for no scope that the site doesn't allow", async () => {
    const site = await grantingSite();
    const { code, out } = await runToEnd(createLoginCommand(emptyWorld()), [
      ...[site.address, "--scopes", "read,write", "--json"],
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out.join()).error.code).toBe("scope_not_allowed");
  });

  test("keeps one client id for the installation", async () => {
    const site = await grantingSite();
    const world = emptyWorld();
    const ids = new Set<string | null>();
    for (const account of ["one", "two"]) {
      await runToEnd(
        createLoginCommand(world),
        [site.address, "--scopes", "read", "--account", account],
        {
          onSaid: (line) => {
            const url = new URL(authorizeAddress(line) ?? "");
            ids.add(url.searchParams.get("client_id"));
            void approve(line);
          },
        }
      );
    }
    expect(ids.size).toBe(1);
    expect(keptFiles(world)).toHaveLength(2);
  });
});

/** Input that comes once somebody knows what to paste. */
function laterInput() {
  let paste: (text: string) => void = () => {};
  const text = new Promise<string>((resolve) => (paste = resolve));
  async function* input(): AsyncGenerator<string> {
    yield await text;
  }
  return { input: input(), paste: (line: string) => paste(line) };
}

/** A clock whose wait ends once something was seen. */
function patientClock(seen: readonly unknown[]) {
  return {
    now: () => Date.now(),
    sleep: async () => {
      while (seen.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
