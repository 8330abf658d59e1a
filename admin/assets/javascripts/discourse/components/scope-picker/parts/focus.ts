import { schedule } from "@ember/runloop";
import type { FocusTarget } from "../choices/index.ts";

/** Ids of the places that the picker moves the focus to. */
export const IDS = {
  description: "scope-picker-description",
  username: "scope-picker-user",
  search: "scope-picker-search",
  refusal: "scope-picker-refusal",
  confirmation: "scope-picker-confirmation",
  title: "scope-picker-title",
} as const;

/** @example limitFieldId("scope-topics-read", "topic_id") // "scope-topics-read-topic_id" */
export function limitFieldId(choiceId: string, param: string): string {
  return `${choiceId}-${param}`;
}

/** Moves the focus once the page shows the place. */
export function moveFocus(target: FocusTarget): void {
  schedule("afterRender", () => focusOn(idOf(target)));
}

/**
 * Hands the focus on when a press takes its own button from the page: to the next button of the
 * list, the last one, or what else carries the id.
 *
 * @example {{on "click" (handFocusOn "scope-picker-summary")}}
 */
export function handFocusOn(id: string) {
  return ({ currentTarget }: Event): void => {
    const list =
      currentTarget instanceof Element && currentTarget.closest("ul");
    const buttons = list ? [...list.querySelectorAll(".sp-remove")] : [];
    const at = buttons.findIndex((button) => button === currentTarget);
    schedule("afterRender", () => {
      const rest = buttons.filter((button) => button.isConnected);
      const next = rest[Math.min(at, rest.length - 1)];
      if (next instanceof HTMLElement) {
        next.focus();
      } else {
        focusOn(id);
      }
    });
  };
}

/** Choosers of the host put their own field inside the element that carries the id. */
function focusOn(id: string): void {
  const place = document.getElementById(id);
  const inner = place?.querySelector<HTMLElement>(
    "input, button, summary, [tabindex]"
  );
  if (place?.matches("input, [tabindex]")) {
    place.focus();
  } else {
    inner?.focus();
  }
}

function idOf(target: FocusTarget): string {
  if (target.at !== "limit") {
    return IDS[target.at];
  }
  const { choice } = target;
  const list = choice.listWithProblem ?? choice.lists[0];
  const param = list?.param.name ?? "";
  return limitFieldId(choice.domId, param);
}
