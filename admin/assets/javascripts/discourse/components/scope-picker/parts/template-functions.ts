/** @example {{if (is @mode "global") …}} */
export function is(one: unknown, other: unknown): boolean {
  return one === other;
}

/** ARIA wants words where Ember would leave an attribute out. @example truth(false) // "false" */
export function truth(value: unknown): "true" | "false" {
  return value ? "true" : "false";
}

/** Hands the text of a field on. @example {{on "input" (withValue @details.describe)}} */
export function withValue(take: (text: string) => void) {
  return (event: Event): void => {
    if (event.target instanceof HTMLInputElement) {
      take(event.target.value);
    }
  };
}
