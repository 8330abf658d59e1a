import { tracked } from "@glimmer/tracking";

/** Root of the pages. */
export const KEYS_URL = "/admin/api/keys";

/** Which page is shown. Links inside the app change it without a load. */
export class Location {
  @tracked path = window.location.pathname;

  #read = (): void => {
    this.path = window.location.pathname;
  };

  #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest("a");
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link && isPlain && link.pathname.startsWith(KEYS_URL)) {
      event.preventDefault();
      this.visit(`${link.pathname}${link.search}`);
    }
  };

  constructor() {
    window.addEventListener("popstate", this.#read);
    document.addEventListener("click", this.#follow);
  }

  /** @example location.visit("/admin/api/keys/12") */
  visit(path: string): void {
    window.history.pushState(null, "", path);
    this.#read();
    window.scrollTo(0, 0);
  }
}
