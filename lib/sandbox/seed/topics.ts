/** A topic: title, category, and its posts as pairs of author and text. */
export interface SeedTopic {
  title: string;
  category: number;
  tags?: readonly string[];
  pinned?: boolean;
  closed?: boolean;
  externalId?: string;
  posts: readonly (readonly [author: string, raw: string])[];
}

/** Oldest first: their ids count from 1. */
export const TOPICS: readonly SeedTopic[] = [
  {
    title: "Welcome to the sandbox forum",
    category: 4,
    pinned: true,
    posts: [["system", "Nothing here is real. Try every key you like."]],
  },
  {
    title: "How do I connect my calendar to the forum?",
    category: 5,
    tags: ["api", "calendar"],
    posts: [
      ["sam", "I would like to post events by a small script."],
      ["alex", "You need an API key with the right scopes."],
      ["sam", "Thanks, that works now."],
    ],
  },
  {
    title: "Installation fails at the last step",
    category: 6,
    tags: ["install"],
    posts: [
      ["bob", "It stops at 98 per cent and nothing happens after that."],
      ["carol", "Please post the last lines of the log."],
    ],
  },
  {
    title: "Idea: weekly digest for groups",
    category: 7,
    posts: [
      ["alex", "A digest for each group, once a week."],
      ["bob", "I would use it."],
      ["carol", "So would I."],
    ],
  },
  {
    title: "Idea: dark theme for the printed page",
    category: 7,
    posts: [["carol", "Only half a joke: some print in white on black."]],
  },
  {
    title: "Which key for the mail receiver?",
    category: 5,
    tags: ["api"],
    posts: [
      ["bob", "Ours has a global key. Does it need one?"],
      ["mia", "No: one scope is enough."],
    ],
  },
  {
    title: "Introduce yourself",
    category: 4,
    posts: [
      ["mia", "Who are you, and what brings you here?"],
      ["bob", "I build things and then I fix them."],
    ],
  },
  {
    title: "Upgrade keeps asking for a password",
    category: 6,
    tags: ["install"],
    closed: true,
    posts: [
      ["carol", "Every time, although it is right."],
      ["mia", "Solved in the newest version."],
    ],
  },
  {
    title: "Idea: several values for one parameter",
    category: 7,
    tags: ["api"],
    posts: [["sam", "A key for two groups should not need two scopes."]],
  },
  {
    title: "Where do I see when a key was last used?",
    category: 5,
    tags: ["api"],
    posts: [
      ["alex", "Before I revoke it I would like to know."],
      ["mia", "In the list of API keys."],
    ],
  },
  {
    title: "Meeting in spring",
    category: 4,
    tags: ["calendar"],
    posts: [["sam", "Shall we meet in spring, and where?"]],
  },
  {
    title: "Reading topics and categories with one key",
    category: 5,
    tags: ["api"],
    posts: [
      ["carol", "The list of categories is refused, the topics are not."],
      ["sam", "Categories have a scope of their own."],
    ],
  },
  {
    title: "Backups: how many do you keep?",
    category: 4,
    posts: [["bob", "I keep seven and have never needed one."]],
  },
  {
    title: "Imported from the old forum",
    category: 4,
    externalId: "old-forum-14",
    posts: [["system", "This topic has an id in another system, too."]],
  },
  {
    title: "Proxy in front of the forum",
    category: 6,
    tags: ["install"],
    posts: [["alex", "Which headers must it pass on?"]],
  },
  {
    title: "Plans for the next quarter",
    category: 8,
    posts: [
      ["sam", "For the team only: what do we want to do next?"],
      ["alex", "Let us begin in March."],
    ],
  },
];
