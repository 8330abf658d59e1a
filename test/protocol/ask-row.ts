import { browserOf, categoryOf, type Names, type Run } from "./given.ts";
import type { Row } from "./table.ts";
import { type Jar, type Outgoing, type Reply, talk, tokenOf } from "./talk.ts";

/** Sends the request of a row. */
export async function askRow(run: Run, row: Row, names: Names): Promise<Reply> {
  const { site } = run;
  const jar: Jar = row.as
    ? new Map(await browserOf(run, row.as))
    : new Map<string, string>();
  const known = { ...names, category: await categoryOf(site) };
  const needsToken =
    row.as !== undefined && row.token !== false && row.method !== "GET";
  const headers = {
    ...(row.admin
      ? { "Api-Key": site.adminKey, "Api-Username": row.admin }
      : {}),
    ...(row.key ? { "User-Api-Key": fill(row.key, known) } : {}),
    ...(needsToken ? { "X-CSRF-Token": await tokenOf(site, jar) } : {}),
    ...fillAll(row.headers ?? {}, known),
  };
  const sent: Outgoing = {
    method: row.method,
    url: fill(row.url, known) + queryOf(row, known),
    headers,
    ...bodyOf(row, known),
  };
  if (row.send !== undefined) {
    sent.headers = { ...headers, "Content-Type": "application/json" };
  }
  return talk(site, sent, jar);
}

function queryOf({ query }: Row, names: Names): string {
  return query ? `?${new URLSearchParams(fillAll(query, names))}` : "";
}

function bodyOf(
  { form, multipart, send }: Row,
  names: Names
): Pick<Outgoing, "body"> {
  if (form) {
    return { body: new URLSearchParams(fillAll(form, names)) };
  }
  if (multipart) {
    const body = new FormData();
    Object.entries(fillAll(multipart, names)).forEach(([name, value]) =>
      body.append(name, value)
    );
    return { body };
  }
  return send === undefined
    ? {}
    : { body: JSON.stringify(filledIn(send, names)) };
}

function fillAll(
  texts: Readonly<Record<string, string>>,
  names: Names
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, fill(text, names)])
  );
}

function filledIn(value: unknown, names: Names): unknown {
  if (typeof value === "string") {
    return fill(value, names);
  }
  if (Array.isArray(value)) {
    return value.map((inner) => filledIn(inner, names));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          filledIn(inner, names),
        ])
      )
    : value;
}

/** @example fill("/t/{topic}.json", { topic: "12" }) // "/t/12.json" */
export function fill(text: string, names: Names): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole
  );
}
