/** Turns the page dark when it is light, and light when it is dark. */
export function toggleColors(): void {
  const root = document.documentElement;
  const isDark =
    root.dataset["colors"] === "dark" ||
    (root.dataset["colors"] === undefined &&
      matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset["colors"] = isDark ? "light" : "dark";
}
