import { find, findAll } from "@ember/test-helpers";
import { inGroup, inRow, within } from "./locate.ts";

/** What tells one state from another to the eye. */
export interface Look {
  ink: string;
  ground: string;
  border: string;
  outline: string;
}

/** How things look, as the browser has worked it out. */
export const looks = {
  level: (group: string, level: string): Look =>
    lookOf(inGroup(group, `.sp-levels [value=${level}] + span`)),

  levels: (group: string): Look => lookOf(inGroup(group, ".sp-levels")),

  access: (mode: string): Look =>
    lookOf(find(`[name=scope_mode][value=${mode}]`)?.parentElement ?? null),

  actsAs: (whom: string): Look =>
    lookOf(find(`[name=acts_as][value=${whom}] + span`)),

  risk: (title: string): Look => lookOf(inRow(title, ".sp-risk")),

  chip: (title: string, value: string): Look =>
    lookOf(within(".sp-chip", "span", value, inRow(title, ".sp-values"))),

  field: (title: string): Look => lookOf(inRow(title, ".sp-values")),

  option: (title: string, at: number): Look =>
    lookOf(
      inRow(title, ".sp-panel").querySelectorAll(".sp-option")[at] ?? null
    ),

  chosenFilter: (): Look => lookOf(find(".sp-filter[aria-pressed]")),

  focused: (): Look => lookOf(document.activeElement),

  /** Drawings whose ink is not that of the words around them. */
  strayDrawings: (): readonly string[] =>
    findAll(".scope-picker .d-icon")
      .filter(
        (drawing) =>
          getComputedStyle(drawing).color !==
          getComputedStyle(drawing.parentElement ?? drawing).color
      )
      .map((drawing) => drawing.getAttribute("class") ?? ""),

  /** Painted grounds: the system's colours do not reach them. */
  paintedGrounds: (): readonly string[] =>
    findAll(".scope-picker *")
      .flatMap((one) => [
        getComputedStyle(one),
        getComputedStyle(one, "::after"),
      ])
      .filter(
        ({ content, display }) => display !== "none" && content !== "none"
      )
      .map(({ backgroundImage }) => backgroundImage)
      .filter((image) => image.includes("gradient")),

  /** What moves or fades. */
  moving: (): number =>
    findAll(".scope-picker *").filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      return animationName !== "none" || transitionDuration !== "0s";
    }).length,
};

function lookOf(element: Element | null): Look {
  if (!element) {
    throw new Error("It is not on the page.");
  }
  const style = getComputedStyle(element);
  return {
    ink: style.color,
    ground: style.backgroundColor,
    border: `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`,
    outline: `${style.outlineWidth} ${style.outlineStyle} ${style.outlineColor}`,
  };
}
