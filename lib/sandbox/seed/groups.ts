import type { Person } from "./people.ts";

/** A group made by hand. */
export interface CustomGroup {
  id: number;
  name: string;
  fullName: string;
  bio: string;
  /** Discourse's levels: 0 everybody sees it, 2 its members do. */
  visibility: number;
  members: readonly string[];
  owners: readonly string[];
}

export const CUSTOM_GROUPS: readonly CustomGroup[] = [
  {
    id: 41,
    name: "testers",
    fullName: "Testers",
    bio: "Try what is not released yet.",
    visibility: 0,
    members: ["bob", "carol"],
    owners: [],
  },
  {
    id: 42,
    name: "customers",
    fullName: "Customers",
    bio: "Bought something.",
    visibility: 0,
    members: ["alex"],
    owners: [],
  },
  {
    id: 43,
    name: "team",
    fullName: "Team",
    bio: "Runs the forum.",
    visibility: 0,
    members: ["alex"],
    owners: ["sam"],
  },
  {
    id: 44,
    name: "private-circle",
    fullName: "Private circle",
    bio: "Only its members know of it.",
    visibility: 2,
    members: ["carol"],
    owners: [],
  },
];

/** A group whose members follow from what somebody is. */
export interface AutomaticGroup {
  id: number;
  name: string;
  includes(person: Person): boolean;
}

export const AUTOMATIC_GROUPS: readonly AutomaticGroup[] = [
  { id: 1, name: "admins", includes: ({ admin }) => admin === true },
  {
    id: 2,
    name: "moderators",
    includes: ({ moderator }) => moderator === true,
  },
  {
    id: 3,
    name: "staff",
    includes: ({ admin, moderator }) => admin === true || moderator === true,
  },
  ...[0, 1, 2, 3, 4].map((level) => ({
    id: 10 + level,
    name: `trust_level_${level}`,
    includes: ({ trust }: Person) => trust >= level,
  })),
];
