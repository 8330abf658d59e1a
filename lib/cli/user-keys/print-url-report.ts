import type { ParameterReport, ScopeProbe, UrlReport } from "#client";
import type { Output } from "./output.ts";

const MARKS = {
  ok: ["green", "✓"],
  missing: ["red", "✗"],
  wrong: ["red", "✗"],
  doubtful: ["yellow", "!"],
  unknown: ["yellow", "?"],
} as const;

/** The report on an authorize address, line by line. */
export function printedReport(
  report: UrlReport,
  probes: readonly ScopeProbe[] | null,
  output: Output
): string[] {
  return [
    ...report.remarks.map((remark) => `${output.paint("red", "!")} ${remark}`),
    ...report.parameters.flatMap((each) => printed(each, output)),
    ...printedScopes(report, probes),
  ];
}

function printed(
  { name, value, meaning, verdict, remarks }: ParameterReport,
  { paint }: Output
): string[] {
  const isLeftOut = value === null && verdict === "ok";
  const [colour, mark] = isLeftOut ? (["dim", "·"] as const) : MARKS[verdict];
  const shown = value ?? (verdict === "missing" ? "(missing)" : "(not given)");
  return [
    `${paint(colour, mark)} ${paint("bold", name)} = ${shown}`,
    `    ${meaning}`,
    ...remarks.map((remark) => `    ${paint(colour, "→")} ${remark}`),
  ];
}

function printedScopes(
  { scopes }: UrlReport,
  probes: readonly ScopeProbe[] | null
): string[] {
  if (probes === null) {
    return [];
  }
  const allowed = probes.filter((probe) => probe.allowed);
  const refused = probes.filter(
    (probe) => !probe.allowed && scopes.includes(probe.scope)
  );
  const names = (list: readonly ScopeProbe[]) =>
    list.map(({ scope }) => scope).join(", ");
  return [
    `The site allows: ${names(allowed) || "none of core's scopes"}`,
    ...(refused.length > 0
      ? [
          `It doesn't allow ${names(refused)}: an admin can add it to \`allow_user_api_key_scopes\`.`,
        ]
      : []),
  ];
}
