import { setResolver } from "@ember/test-helpers";
import "virtual:scope-picker.css";
import "../../../lib/sandbox/page/app/styles/colors.css";
import "../../../lib/sandbox/page/app/styles/core.css";
import "./test-page.css";
import { start } from "ember-qunit";
import * as QUnit from "qunit";
import { setup } from "qunit-dom";
import type { TestRun } from "./test-run.ts";

const run: TestRun = { isDone: false, passed: 0, failures: [] };
window.testRun = run;

QUnit.on("testEnd", ({ fullName, status, errors }) => {
  if (status === "passed") {
    run.passed += 1;
  } else {
    run.failures.push({
      name: fullName.join(" > "),
      details: errors.map(
        ({ message, expected, actual, stack }) =>
          `  ${message}\n  expected: ${JSON.stringify(expected)}\n  actual:   ${JSON.stringify(actual)}\n${stack}`
      ),
    });
  }
});
QUnit.on("runEnd", () => {
  run.isDone = true;
});

setResolver({ resolve: () => undefined, normalize: (name) => name });
setup(QUnit.assert);
import.meta.glob("../*-test.ts", { eager: true });
start({ setupTestIsolationValidation: false });
