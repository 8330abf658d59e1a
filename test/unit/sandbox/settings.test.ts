import { describe, expect, test } from "vitest";
import { readSettings } from "../../../lib/cli/commands/start-settings.ts";

describe("settings of the sandbox", () => {
  test.each([
    [{ PORT: "http" }, "PORT is a number from 0 to 65535, not http"],
    [{ PORT: "65536" }, "PORT is a number from 0 to 65535, not 65536"],
    [{ PORT: "-1" }, "PORT is a number from 0 to 65535, not -1"],
    [
      { SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE: "0" },
      "SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE is a number above 0, not 0",
    ],
    [
      { SANDBOX_MAX_USER_API_REQS_PER_DAY: "-1" },
      "SANDBOX_MAX_USER_API_REQS_PER_DAY is a number above 0, not -1",
    ],
    [{ SANDBOX_DISCOURSE: "2.8" }, "SANDBOX_DISCOURSE is 3.5 or 2026, not 2.8"],
    [
      { SANDBOX_ADMIN_KEY: "has a space" },
      "SANDBOX_ADMIN_KEY has at least 8 characters, plain ones without spaces",
    ],
    [
      { SANDBOX_ADMIN_KEY: "short" },
      "SANDBOX_ADMIN_KEY has at least 8 characters, plain ones without spaces",
    ],
  ])("%o is refused in a sentence", (env, fault) => {
    expect(readSettings(env, "/data")).toEqual({ fault });
  });

  test("have defaults, also for what is set to nothing", () => {
    const defaults = {
      port: 4200,
      data: "/data",
      adminKey: null,
      logsRequests: false,
      discourse: "3.5",
      maxAdminApiReqsPerMinute: 60,
      maxUserApiReqsPerMinute: 20,
      maxUserApiReqsPerDay: 2880,
      siteSettings: {},
    };
    expect(readSettings({}, "/data")).toEqual(defaults);
    expect(
      readSettings(
        { PORT: "", SANDBOX_DATA: "", SANDBOX_ADMIN_KEY: "" },
        "/data"
      )
    ).toEqual(defaults);
  });

  test("are read", () => {
    expect(
      readSettings(
        {
          PORT: "0",
          SANDBOX_DATA: "memory",
          SANDBOX_ADMIN_KEY: "0123456789",
          SANDBOX_LOG: "requests",
          SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE: "5",
          SANDBOX_MAX_USER_API_REQS_PER_MINUTE: "6",
          SANDBOX_MAX_USER_API_REQS_PER_DAY: "7",
          SANDBOX_DISCOURSE: "2026",
          SANDBOX_SETTING_CORS_ORIGINS: "https://app.example",
        },
        "/data"
      )
    ).toEqual({
      port: 0,
      data: "memory",
      adminKey: "0123456789",
      logsRequests: true,
      discourse: "2026",
      maxAdminApiReqsPerMinute: 5,
      maxUserApiReqsPerMinute: 6,
      maxUserApiReqsPerDay: 7,
      siteSettings: { cors_origins: "https://app.example" },
    });
  });
});
