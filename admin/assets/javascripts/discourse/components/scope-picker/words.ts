import { i18n } from "discourse-i18n";
import {
  type CatalogueParam,
  isArea,
} from "../../lib/api-scopes/catalogue/index.ts";
import type {
  AllowList,
  KeyDetails,
  ScopeChoice,
  ScopeList,
} from "./choices/index.ts";
import type { RiskLevel } from "./model/index.ts";
import type { PickerState } from "./state.ts";

/** Kinds that have words of their own; a group's name and its id are both called a group. */
const WORDS_OF_KIND: Readonly<Record<string, string>> = {
  group: "group",
  group_name: "group",
  category: "category",
  tag: "tag",
  user: "user",
  topic: "topic",
  post: "post",
  badge: "badge",
  user_id: "user",
  chat_channel: "chat_channel",
  query: "query",
  theme: "theme",
};

/** Core, and ourselves: nearly everything is from one of the two. */
const SOURCES_WITH_WORDS: Readonly<Record<string, string>> = {
  core: "core",
  "discourse-api-scopes": "own",
};

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.${key}`, options);
}

/** @example riskWord("write") // "Write" */
export function riskWord(level: RiskLevel): string {
  return text(`risk.${level}`);
}

/** Who brought a scope. @example sourceWord("core") // "Discourse" */
export function sourceWord(source: string): string {
  return source in SOURCES_WITH_WORDS
    ? text(`filters.${SOURCES_WITH_WORDS[source]}`)
    : source;
}

/** Another plugin's name; null where saying it tells a reader nothing. @example foreignSource("chat") // "chat" */
export function foreignSource(source: string): string | null {
  return source in SOURCES_WITH_WORDS ? null : source;
}

/** @example areaTitle("people") // "People" */
export function areaTitle(area: string): string {
  return isArea(area) ? text(`areas.${area}`) : area;
}

/** What it means to leave a parameter alone. @example anyValue(idOfGroup) // "Any group" */
export function anyValue(param: CatalogueParam): string {
  return text(`any.${kindWord(param)}`, { name: param.name });
}

/** @example onlyThese(idOfGroup) // "Only these groups" */
export function onlyThese(param: CatalogueParam): string {
  return text(`only.${kindWord(param)}`);
}

/** @example includedBy(choice) // "Included by Add and remove members" */
export function includedBy({ impliedBy }: ScopeChoice): string {
  return text("row.included", {
    titles: impliedBy.map(({ scope }) => scope.title).join(", "),
  });
}

/** The text on a row's button. @example limitSummary(choice) // "42, 43" */
export function limitSummary({ lists }: ScopeChoice): string {
  const [first] = lists;
  if (!first) {
    return text("row.details");
  }
  const limited = lists.filter((list) => list.isLimited);
  if (limited.length > 0) {
    return limited.map(valueSummary).join("; ");
  }
  return lists.length === 1 ? anyValue(first.param) : text("row.no_limit");
}

/** How a limit reads in the summary. @example limitSentence(list) // "Only group 42, 43" */
export function limitSentence({
  param,
  isLimited,
  shownValues,
}: AllowList): string {
  return isLimited ? limitedTo(param, shownValues) : anyValue(param);
}

/** @example limitedTo(idOfGroup, ["testers"]) // "Only group testers" */
export function limitedTo(
  param: CatalogueParam,
  names: readonly string[]
): string {
  return text(`limited_to.${kindWord(param)}`, {
    name: param.name,
    values: names.join(", "),
  });
}

/** The line above the list. @example listCount(list) // "5 scopes in 3 groups" */
export function listCount({ finds, page }: ScopeList): string {
  const found = finds.shown.size;
  return found === 0
    ? text("list.none")
    : text("list.count", {
        count: found,
        groups: text("list.groups", { count: page.visibleGroups.length }),
      });
}

/** The closed sheet on a phone. @example keyHeadline(state) // "3 scopes" */
export function keyHeadline({ chosen, details }: PickerState): string {
  if (!details.isGranular) {
    return text(`access.${details.mode}.title`);
  }
  return chosen.length > 0
    ? text("list.scopes", { count: chosen.length })
    : text("summary.no_access");
}

/** @example actsAsSentence(details) // "Acts as any user the caller names, admins included." */
export function actsAsSentence({ actsAsOne, username }: KeyDetails): string {
  if (!actsAsOne) {
    return text("acts_as.anybody");
  }
  return username === ""
    ? text("acts_as.nobody_yet")
    : text("acts_as.somebody", { username });
}

/** @example actsAsShort(details) // "All users" */
export function actsAsShort({ actingUser }: KeyDetails): string {
  return actingUser ?? text("acts_as.all");
}

/** Which words a parameter takes. @example kindWord(idOfGroup) // "group" */
export function kindWord({ kind }: CatalogueParam): string {
  return WORDS_OF_KIND[kind] ?? "value";
}

function valueSummary({ shownValues }: AllowList): string {
  const shown = shownValues.slice(0, 3).join(", ");
  const rest = shownValues.length - 3;
  return rest > 0
    ? text("row.and_more", { values: shown, count: rest })
    : shown;
}
