import type { ReadRequest } from "../decision/index.ts";
import { bitsOf, type CoverSet } from "./cover/index.ts";
import { limitsFor } from "./limits.ts";
import type { PreparedScope } from "./prepare-scopes.ts";
import { type PlanAim, scopeWeight, type UsedActions } from "./scope-weight.ts";

/** A request that some scope opens. */
export interface Coverable {
  /** Its position among all requests. */
  readonly at: number;
  readonly read: ReadRequest;
  readonly scopes: readonly PreparedScope[];
}

/** The problem of covering requests: those that the same scopes open are one element. */
export function coverSets(
  coverable: readonly Coverable[],
  aim: PlanAim
): readonly CoverSet[] {
  const elements = new Map<string, number>();
  const covers = new Map<PreparedScope, Set<number>>();
  const reads = new Map<PreparedScope, ReadRequest[]>();
  for (const { scopes, read } of coverable) {
    const key = scopes.map(({ position }) => position).join();
    const element = elements.get(key) ?? elements.size;
    elements.set(key, element);
    for (const scope of scopes) {
      valueAt(covers, scope, () => new Set<number>()).add(element);
      valueAt(reads, scope, () => []).push(read);
    }
  }
  const used = usedActions(coverable);
  return [...covers].map(([scope, covered]) => {
    const { limits } = limitsFor(scope, reads.get(scope) ?? []);
    const isLimited = Object.keys(limits).length > 0;
    return {
      id: scope.position,
      weight: scopeWeight(scope, used, isLimited, aim),
      covers: bitsOf(covered),
    };
  });
}

function usedActions(coverable: readonly Coverable[]): UsedActions {
  const routesOf = (requests: readonly Coverable[]) =>
    new Set(
      requests.flatMap(({ read }) => (read.route === null ? [] : [read.route]))
    );
  return {
    all: routesOf(coverable),
    changing: routesOf(
      coverable.filter(
        ({ read }) => read.method !== "GET" && read.method !== "HEAD"
      )
    ),
  };
}

function valueAt<Key, Value>(
  map: Map<Key, Value>,
  key: Key,
  create: () => Value
): Value {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const value = create();
  map.set(key, value);
  return value;
}
