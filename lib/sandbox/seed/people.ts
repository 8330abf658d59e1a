/** Someone on the invented forum. */
export interface Person {
  id: number;
  username: string;
  name: string;
  trust: number;
  admin?: boolean;
  moderator?: boolean;
  suspended?: boolean;
  /** Beside `username@example.com`. */
  secondEmail?: string;
  externalId?: string;
}

/** Everybody has the address `username@example.com`. */
export const PEOPLE: readonly Person[] = [
  {
    id: -1,
    username: "system",
    name: "system",
    trust: 4,
    admin: true,
    moderator: true,
  },
  { id: 1, username: "admin", name: "Ada Admin", trust: 4, admin: true },
  {
    id: 2,
    username: "mia",
    name: "Mia Moderator",
    trust: 4,
    moderator: true,
  },
  {
    id: 3,
    username: "sam",
    name: "Sam Sample",
    trust: 2,
    externalId: "external-3",
  },
  {
    id: 4,
    username: "alex",
    name: "Alex Author",
    trust: 2,
    secondEmail: "alex@home.example",
  },
  { id: 5, username: "bob", name: "Bob Builder", trust: 1 },
  { id: 6, username: "carol", name: "Carol Caller", trust: 3 },
  {
    id: 7,
    username: "dave",
    name: "Dave Dormant",
    trust: 0,
    suspended: true,
  },
];
