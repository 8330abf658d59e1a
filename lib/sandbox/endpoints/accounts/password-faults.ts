import type { User } from "../../auth/index.ts";

const SHORTEST = 10;
const SHORTEST_OF_ADMINS = 15;
const LONGEST = 200;
const FEWEST_CHARACTERS = 6;

/** A fault by the field that core names, as the end of a sentence. */
export type PasswordFaults = Readonly<Record<string, string[]>>;

/** Whom a password belongs to: it must not be too much like its owner. */
export interface PasswordOwner extends Pick<
  User,
  "username" | "name" | "admin"
> {
  email: string | null;
  /** True for the password that is good now. */
  hasNow(password: string): boolean;
}

type Rule = readonly [
  isBroken: (password: string, owner: PasswordOwner) => boolean,
  fault: string,
];

/** In core's order: only the first that a password violates is told. */
const RULES: readonly Rule[] = [
  [
    (password, { admin }) => admin && password.length < SHORTEST_OF_ADMINS,
    `is too short (minimum is ${SHORTEST_OF_ADMINS} characters)`,
  ],
  [
    (password) => password.length < SHORTEST,
    `is too short (minimum is ${SHORTEST} characters)`,
  ],
  [
    (password, { username }) => password === username,
    "is the same as your username. Please use a more secure password.",
  ],
  [(password, { name }) => password === name, "is the same as your name."],
  [
    (password, { email }) => password === email,
    "is the same as your email. Please use a more secure password.",
  ],
  [
    (password, owner) => owner.hasNow(password),
    "is the same as your current password.",
  ],
  [
    (password) => new Set(password).size < FEWEST_CHARACTERS,
    "has too many repeated characters. Please use a more secure password.",
  ],
];

/**
 * What is wrong with a new password; empty where nothing is.
 *
 * Source: `UserPasswordValidator`, 3.5, without its list of common passwords.
 *
 * @example passwordFaults("short", sam) // { "user_password.password": ["is too short (…)"] }
 */
export function passwordFaults(
  password: string,
  owner: PasswordOwner
): PasswordFaults {
  if (password.trim() === "" || password.length > LONGEST) {
    return { password: ["is invalid"] };
  }
  const broken = RULES.find(([isBroken]) => isBroken(password, owner));
  return broken ? { "user_password.password": [broken[1]] } : {};
}
