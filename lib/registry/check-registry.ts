import { suggest } from "#spelling";
import type { Host } from "./host.ts";
import type { Issue } from "./issue.ts";
import type { Parsed } from "./parse.ts";

/**
 * Faults that show only across files: what is there twice, and names that nothing bears.
 *
 * @param isWhole false if a file could not be read: then a name that nothing bears may be in it
 */
export function checkRegistry(
  files: readonly Parsed[],
  host: Host,
  isWhole: boolean
): Issue[] {
  return [
    ...duplicates(files),
    ...files.flatMap((file) => unknownCoreScopes(file, host)),
    ...(isWhole ? unknownImplied(files, host) : []),
  ];
}

function duplicates(files: readonly Parsed[]): Issue[] {
  const firstFile = new Map<string, string>();
  return files.flatMap((file) => {
    const { resource } = file.resource;
    const first = firstFile.get(resource);
    firstFile.set(resource, first ?? file.file);
    return first === undefined
      ? []
      : [
          {
            code: "duplicate_resource" as const,
            file: file.file,
            ...file.locate(["resource"]),
            path: ["resource"],
            message: `\`${resource}\` has a file already: ${first}`,
          },
          ...duplicateScopes(file, files),
        ];
  });
}

function duplicateScopes(file: Parsed, files: readonly Parsed[]): Issue[] {
  const earlier = files
    .slice(0, files.indexOf(file))
    .filter((other) => other.resource.resource === file.resource.resource);
  return Object.keys(file.resource.scopes ?? {}).flatMap((action) => {
    const other = earlier.find(
      ({ resource }) =>
        resource.scopes && Object.hasOwn(resource.scopes, action)
    );
    const path = ["scopes", action];
    return other
      ? [
          {
            code: "duplicate_scope" as const,
            file: file.file,
            ...file.locate(path, "key"),
            path,
            message: `\`${file.resource.resource}:${action}\` is defined already in ${other.file}`,
          },
        ]
      : [];
  });
}

function unknownCoreScopes(file: Parsed, host: Host): Issue[] {
  const { resource } = file.resource;
  const actions = host.scopes
    .filter((scope) => scope.resource === resource)
    .map(({ action }) => action);
  return Object.keys(file.resource.core ?? {})
    .filter((action) => !actions.includes(action))
    .map((action) => ({
      code: "not_in_core" as const,
      file: file.file,
      ...file.locate(["core", action], "key"),
      path: ["core", action],
      message: `Discourse ${host.table.discourse} defines no scope \`${resource}:${action}\``,
      suggestion: suggest(action, actions),
    }));
}

function unknownImplied(files: readonly Parsed[], host: Host): Issue[] {
  const ids = new Set([
    ...host.scopes.map(({ resource, action }) => `${resource}:${action}`),
    ...files.flatMap(({ resource: { resource, scopes } }) =>
      Object.keys(scopes ?? {}).map((action) => `${resource}:${action}`)
    ),
  ]);
  return files.flatMap((file) =>
    Object.entries(file.resource.scopes ?? {}).flatMap(([action, scope]) =>
      (scope.implies ?? []).flatMap((implied, at) => {
        const id = implied.replace(".", ":");
        const path = ["scopes", action, "implies", at];
        return ids.has(id)
          ? []
          : [
              {
                code: "unknown_scope" as const,
                file: file.file,
                ...file.locate(path),
                path,
                message: `no scope is called \`${implied}\``,
                suggestion: suggest(id, ids),
              },
            ];
      })
    )
  );
}
