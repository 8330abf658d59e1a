/** The page around the picker in light or dark colours. */
export function setColors(colors: "light" | "dark"): void {
  document.documentElement.dataset["colors"] = colors;
}

/** As wide as a screen of so many pixels leaves it; null for the window's own width. */
export function setWidth(pixels: number | null): void {
  const root = document.getElementById("ember-testing-container");
  root?.style.setProperty("width", pixels === null ? null : `${pixels}px`);
}
