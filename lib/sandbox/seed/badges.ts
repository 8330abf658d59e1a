/** A badge of the invented forum; those of the system have Discourse's own ids and names. */
export interface SeedBadge {
  id: number;
  name: string;
  description: string;
  /** 1 gold, 2 silver, 3 bronze. */
  type: number;
  grouping: number;
  icon: string;
  system: boolean;
  allowTitle?: boolean;
  multiple?: boolean;
  trigger?: number;
}

const TRUST_LEVEL_CHANGE = 4;

const trustLevel = (id: number, name: string, type: number): SeedBadge => ({
  id,
  name,
  description: `Reached trust level ${id}`,
  type,
  grouping: 4,
  icon: "user",
  system: true,
  allowTitle: id > 2,
  trigger: TRUST_LEVEL_CHANGE,
});

export const BADGES: readonly SeedBadge[] = [
  trustLevel(1, "Basic", 3),
  trustLevel(2, "Member", 3),
  trustLevel(3, "Regular", 2),
  trustLevel(4, "Leader", 1),
  {
    id: 9,
    name: "Autobiographer",
    description: "Says something of himself",
    type: 3,
    grouping: 1,
    icon: "user-pen",
    system: true,
  },
  {
    id: 11,
    name: "First Like",
    description: "Liked a post",
    type: 3,
    grouping: 1,
    icon: "heart",
    system: true,
  },
  {
    id: 107,
    name: "Helping hand",
    description: "Gave an answer that helped",
    type: 2,
    grouping: 5,
    icon: "hand-holding-heart",
    system: false,
    multiple: true,
  },
];

/** Who has one that does not follow from his trust level. */
export const GRANTED: Readonly<Record<string, number>> = { carol: 107 };
