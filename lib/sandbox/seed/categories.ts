/** A category; one with a group is seen by that group and by admins only. */
export interface SeedCategory {
  id: number;
  name: string;
  slug: string;
  color: string;
  description: string;
  parent?: number;
  /** Id of the only group that may read it. */
  group?: number;
}

export const CATEGORIES: readonly SeedCategory[] = [
  {
    id: 4,
    name: "General",
    slug: "general",
    color: "25AAE2",
    description: "Everything that has no better place.",
  },
  {
    id: 5,
    name: "Support",
    slug: "support",
    color: "0088CC",
    description: "Questions, and with luck answers.",
  },
  {
    id: 6,
    name: "Installation",
    slug: "installation",
    color: "0E76BD",
    description: "Before the first page shows.",
    parent: 5,
  },
  {
    id: 7,
    name: "Ideas",
    slug: "ideas",
    color: "9EB83B",
    description: "What should be there and is not.",
  },
  {
    id: 8,
    name: "Team room",
    slug: "team-room",
    color: "BF1E2E",
    description: "For the team.",
    group: 43,
  },
];
