import type { TrustedHTML } from "@ember/template";
import { trustHTML } from "@ember/template";
import { ICONS } from "./icons.ts";

/**
 * Stands in for Discourse's icon helper, with drawings of our own under its names.
 *
 * @example icon("key") // <svg class="fa d-icon d-icon-key svg-icon" …>
 */
export default function icon(id: string): TrustedHTML {
  return trustHTML(
    `<svg class="fa d-icon d-icon-${id} svg-icon" aria-hidden="true" viewBox="0 0 16 16">${ICONS[id] ?? ""}</svg>`
  );
}
