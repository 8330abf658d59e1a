import type { CDPSession, Page } from "playwright-core";

type Tree = Awaited<ReturnType<typeof fullTree>>;
type TreeNode = Tree[number];

/** Things that a screen reader names by a word of their own. */
const SPOKEN_ROLES: ReadonlySet<string> = new Set([
  "DisclosureTriangle",
  "button",
  "checkbox",
  "combobox",
  "complementary",
  "group",
  "heading",
  "link",
  "listbox",
  "option",
  "radio",
  "radiogroup",
  "region",
  "searchbox",
  "tab",
  "tabpanel",
  "textbox",
]);

/** Their names are all that is in them. */
const NAMED_BY_CONTENT: ReadonlySet<string> = new Set([
  "DisclosureTriangle",
  "button",
  "link",
  "option",
  "tab",
]);

/** What is said beside the name, where it is so. */
const STATES = [
  "checked",
  "disabled",
  "expanded",
  "invalid",
  "level",
  "required",
  "selected",
] as const;

/** The browser may be a moment behind the page. */
const ATTEMPTS = 40;
const PAUSE = 50;

const UNSAID_WHEN_FALSE: ReadonlySet<string> = new Set([
  "disabled",
  "invalid",
  "required",
]);

/**
 * Asks what Chromium tells a screen reader of a part of the page: a line for each thing, with role,
 * name, states and description. Text that is in no name stands for itself.
 *
 * @example await (await treeReader(page))("form") // ['checkbox "Read topics" checked=false', …]
 */
export async function treeReader(
  page: Page
): Promise<(selector: string) => Promise<readonly string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  return async (selector) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const nodes = await fullTree(session);
      const root = await backendId(session, selector);
      const top = nodes.find((node) => node.backendDOMNodeId === root);
      if (top) {
        return lines(
          top,
          new Map(nodes.map((node) => [node.nodeId, node])),
          []
        );
      }
      await page.waitForTimeout(PAUSE);
    }
    throw new Error(`No screen reader finds it: ${selector}`);
  };
}

async function fullTree(session: CDPSession) {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes;
}

async function backendId(
  session: CDPSession,
  selector: string
): Promise<number | undefined> {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector,
  });
  if (nodeId === 0) {
    throw new Error(`Not on the page: ${selector}`);
  }
  const { node } = await session.send("DOM.describeNode", { nodeId });
  return node.backendNodeId;
}

/** @param around what was said around it, in which a text may be already; null within a label */
function lines(
  node: TreeNode,
  byId: ReadonlyMap<string, TreeNode>,
  around: readonly string[] | null
): readonly string[] {
  const role = text(node.role);
  const name = text(node.name);
  if (!node.ignored && role === "StaticText") {
    const isSaid = around === null || around.some((one) => one.includes(name));
    return name === "" || isSaid ? [] : [name];
  }
  const isSpoken = !node.ignored && SPOKEN_ROLES.has(role);
  const withThis = isSpoken && name !== "" ? [...(around ?? []), name] : around;
  const within = NAMED_BY_CONTENT.has(role)
    ? []
    : (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child
          ? lines(child, byId, role === "LabelText" ? null : withThis)
          : [];
      });
  return isSpoken ? [line(node), ...within] : within;
}

function line(node: TreeNode): string {
  const description = text(node.description);
  const states = STATES.flatMap((state) => {
    const value = node.properties?.find(({ name }) => name === state)?.value;
    return value === undefined || isUsual(state, String(value.value))
      ? []
      : [`${state}=${String(value.value)}`];
  });
  return [
    text(node.role),
    ...(text(node.name) ? [`"${text(node.name)}"`] : []),
    ...states,
    ...(description ? [`(${description})`] : []),
  ].join(" ");
}

/** Nobody says of a field that it is neither wrong nor off. */
function isUsual(state: (typeof STATES)[number], value: string): boolean {
  return UNSAID_WHEN_FALSE.has(state) && value === "false";
}

function text(value: { value?: unknown } | undefined): string {
  return String(value?.value ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
