import { i18n } from "discourse-i18n";
import type { RevokeOutcome } from "../contract.ts";
import type { Verification } from "../saved/state.ts";

/** How the outcome of trying a key out is told. */
export interface ToldVerification {
  tone: "ok" | "no" | "none";
  symbol: string | null;
  title: string;
  text: string;
}

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.saved.${key}`, options);
}

/** @example verificationWords({ is: "answered", held: 2, missing: [], surplus: [] }).title // "It works." */
export function verificationWords(
  verification: Verification
): ToldVerification {
  switch (verification.is) {
    case "asking":
      return {
        tone: "none",
        symbol: null,
        title: "",
        text: text("verify.asking"),
      };
    case "failed":
      return {
        tone: "no",
        symbol: "xmark",
        title: text("verify.failed"),
        text: verification.message,
      };
    case "answered":
      return answered(verification);
  }
}

/** @example revocationProblem({ revoked: false, message: "Try later." }) // "Try later." */
export function revocationProblem(outcome: RevokeOutcome | null): string {
  return outcome && !outcome.revoked ? outcome.message : "";
}

function answered({
  held,
  missing,
  surplus,
}: Extract<Verification, { is: "answered" }>): ToldVerification {
  const differences = [
    ...(missing.length > 0
      ? [text("verify.missing", { ids: missing.join(", ") })]
      : []),
    ...(surplus.length > 0
      ? [text("verify.surplus", { ids: surplus.join(", ") })]
      : []),
  ];
  return differences.length > 0
    ? {
        tone: "no",
        symbol: "triangle-exclamation",
        title: text("verify.differs"),
        text: differences.join(" "),
      }
    : {
        tone: "ok",
        symbol: "check",
        title: text("verify.works"),
        text: held === 0 ? "" : text("verify.same", { count: held }),
      };
}
