/** What the server answered; null where the answer was no JSON. */
export interface Answer {
  status: number;
  body: unknown;
}

/** An API key as the list and its own page receive it. */
export interface ApiKey {
  id: number;
  description: string;
  truncated_key: string;
  scope_mode: string | null;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  user: { username: string } | null;
}

/** @example await getJson<{ keys: ApiKey[] }>("/admin/api/keys.json") */
export async function getJson<Body>(path: string): Promise<Body> {
  const answer = await ask(path);
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status}`);
  }
  // The server is our own: its bodies have the declared form.
  return answer.body as Body;
}

/** @example await postJson("/admin/api/keys.json", { key }) */
export function postJson(path: string, body: unknown): Promise<Answer> {
  return ask(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-Token": csrfToken(),
    },
    body: JSON.stringify(body),
  });
}

/** Asks for a path and reads the answer, whatever its status. A dead server answers 0. */
export async function ask(
  path: string,
  init: RequestInit = {}
): Promise<Answer> {
  const response = await fetch(path, {
    ...init,
    headers: { Accept: "application/json", ...init.headers },
  }).catch(() => null);
  if (response === null) {
    return { status: 0, body: null };
  }
  const body: unknown = await response.json().catch(() => null);
  return { status: response.status, body };
}

function csrfToken(): string {
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[name="csrf-token"]'
  );
  return meta?.content ?? "";
}
