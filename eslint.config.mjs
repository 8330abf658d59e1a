import DiscourseRecommended from "@discourse/lint-configs/eslint";
import EmberESLintParser from "ember-eslint-parser";
import tseslint from "typescript-eslint";

const TYPED = ["**/*.ts", "**/*.gts"];
const NODE_ONLY = ["lib/**/*.ts", "test/**/*.ts", "examples/**/*.mjs"];

export default [
  { ignores: ["build/**", "dist/**", ".sandbox/**", "types/**"] },
  ...DiscourseRecommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
  },
  {
    files: ["**/*.gts"],
    languageOptions: { parser: EmberESLintParser },
  },
  {
    files: TYPED,
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      // TypeScript itself knows what is defined; the base rule flags names in types.
      "no-undef": "off",
      "no-unused-vars": "off",
      "@typescript-eslint/no-unused-vars": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports" },
      ],
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: NODE_ONLY,
    rules: {
      // Node's own APIs and a CLI print to the console.
      "no-console": "off",
    },
  },
  {
    files: ["test/{unit,bench,types,e2e}/**/*.ts"],
    rules: {
      // These run under Vitest, not under Discourse's QUnit.
      "discourse/test-filename-suffix": "off",
      "qunit/require-expect": "off",
    },
  },
];
