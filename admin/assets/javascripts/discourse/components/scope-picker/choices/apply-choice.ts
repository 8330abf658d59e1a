import type {
  Choice,
  ChosenEntry,
} from "../../../lib/api-scopes/manifest/index.ts";
import type { AllowList } from "./allow-list.ts";
import type { ScopeChoice } from "./scope-choice.ts";

/** What came of adding a proposal to the choice. */
export interface Applied {
  /** Not chosen before. */
  added: readonly ScopeChoice[];
  /** Chosen before, and open to more values now. */
  widened: readonly ScopeChoice[];
  /** Ids of scopes that this site does not have. */
  lacking: readonly string[];
  /** Puts everything back as it was. */
  undo: () => void;
}

/** Where a proposal looks its scopes up. */
interface Scopes {
  find(scopeId: string): ScopeChoice | undefined;
}

/**
 * Chooses all scopes of a proposal. What is chosen already keeps its values and gets those of
 * the proposal on top; where one of the two is without a limit, so is the outcome.
 *
 * @example applyChoice(list, choice).lacking // ["chat:post"]
 */
export function applyChoice(
  scopes: Scopes,
  { scopes: entries }: Choice
): Applied {
  const added: ScopeChoice[] = [];
  const widened: ScopeChoice[] = [];
  const lacking: string[] = [];
  const undoing: (() => void)[] = [];
  for (const entry of entries) {
    const choice = scopes.find(entry.scope_id);
    if (!choice) {
      lacking.push(entry.scope_id);
      continue;
    }
    undoing.unshift(remember(choice));
    if (!choice.isChosen) {
      choice.isChosen = true;
      added.push(choice);
      setLimits(choice, entry);
    } else if (widen(choice, entry)) {
      widened.push(choice);
    }
  }
  return {
    added,
    widened,
    lacking,
    undo: () => undoing.forEach((putBack) => putBack()),
  };
}

/** Two proposals applied one after the other, as one. */
export function joinApplied(first: Applied, second: Applied): Applied {
  return {
    added: [...first.added, ...second.added],
    widened: [...first.widened, ...second.widened],
    lacking: [...first.lacking, ...second.lacking],
    undo: () => {
      second.undo();
      first.undo();
    },
  };
}

function remember(choice: ScopeChoice): () => void {
  const { isChosen } = choice;
  const values = choice.lists.map((list) => list.values);
  return () => {
    choice.isChosen = isChosen;
    for (const [index, list] of choice.lists.entries()) {
      list.values = values[index] ?? [];
    }
  };
}

function setLimits(choice: ScopeChoice, entry: ChosenEntry): void {
  for (const list of choice.lists) {
    list.propose(entry.limits[list.param.name] ?? []);
  }
}

function widen(choice: ScopeChoice, entry: ChosenEntry): boolean {
  const changes = choice.lists.map((list) => widenList(list, entry));
  return changes.some(Boolean);
}

function widenList(list: AllowList, { limits }: ChosenEntry): boolean {
  const before = list.values;
  const asked = limits[list.param.name] ?? [];
  if (before.length === 0) {
    return false;
  }
  if (asked.length === 0) {
    list.values = [];
    return true;
  }
  list.propose([...before, ...asked]);
  return list.values.length > before.length;
}
