import type { IssueCode } from "./issue.ts";

/** What each code means, and what to do about it. */
const EXPLANATIONS: Readonly<Record<IssueCode, string>> = {
  no_files:
    "A registry is a folder of *.yml files, one a resource. There is none here.",
  empty_file: "The file says nothing. Delete it, or state a resource in it.",
  broken_yaml:
    "This is no YAML. The place is where the parser lost the thread.",
  unknown_key:
    "No such key may stand here. Misspelt keys would restrict nothing, so none is passed over.",
  missing_key: "The key must be there, with a text that is not blank.",
  wrong_type: "Something else is wanted here: a list, a map, a text.",
  unknown_value: "Only the values named in the message are known.",
  bad_name:
    "Names of resources, scopes and parameters have lower-case letters, digits and underscores, a letter first. A colon would make the scope impossible to choose: core splits ids at it.",
  bad_action:
    "Actions are written `controller#action`, as Rails routes name them.",
  bad_route: "Routes are written as a verb and a path: `GET /t/:id`.",
  bad_version:
    "Versions are written as Discourse numbers them: `3.5`, `2026.7`.",
  bad_example: "Examples are requests: a verb and a path, `GET /t/12.json`.",
  not_reviewed:
    "A generator proposed this text. Say in plain words what the holder can do and see, after reading what the controller does.",
  no_actions:
    "The scope must say what it opens, by `routes` or by `actions`. A scope without either would open everything.",
  dead_action:
    "No route of this Discourse leads to the action, so the scope would open nothing.",
  dead_route:
    "No route of this Discourse has this verb and path. Optional parts may be left out or written out; the format never is.",
  unknown_param:
    "None of the scope's routes has such a segment, or the scope that a template names has no such parameter. A limit for it could never be met.",
  path_param_as_query:
    "The parameter is a segment of the path. As an ordinary parameter a twin in the query would satisfy a limit, while the controller acts on the path.",
  alias_is_param:
    "An alias is the parameter's other name; this is the same one.",
  alias_without_param:
    "The alias belongs to a parameter that the scope does not have.",
  contradictory_param:
    "Two statements about the parameter exclude each other. What is forbidden can't be required, nor be part of the path; what a template gives values for is not asked for.",
  duplicate_key:
    "YAML keeps only one of two equal keys; the other would be lost.",
  duplicate_scope:
    "The scope stands here twice. Core would merge two of one name key by key, and a template needs each once.",
  duplicate_resource: "A resource has one file. Put the scopes together.",
  duplicate_template:
    "Templates are called like their files. Two files of one name can't both be shown.",
  core_pair:
    "Discourse defines this scope itself. Core would merge the two key by key; choose another name.",
  not_in_core:
    "Discourse defines no such scope, so there is nothing to describe.",
  unknown_scope: "No scope has this id, neither here nor in Discourse.",
  replaces_living:
    "A key with the old id would find two scopes. Only what is gone can be replaced.",
  replaced_twice:
    "A key with the old id would find two heirs. Split scopes by `retired` with a reason: admins then choose.",
  vanished_scope:
    "Keys bear the id, and would be refused. Name it under `replaces` of the scope that took its place, or under `retired` of its resource with a reason. The record is `config/released-scopes.txt`.",
  not_retired: "Only a scope that is gone is retired. Take one of the two out.",
  empty_range:
    "`since` and `until` are the first and the last Discourse version that have the scope; none lies between these.",
  example_fails:
    "The compiled scope decides the example otherwise than stated. One of the two is wrong.",
  id_not_restrictable:
    "The path names an object, but an admin can't limit the scope to it. Add it to `params` with `in: path` and a kind.",
  format_trap:
    "With `formats`, calls that do not say `.json` are refused, also from clients that send an Accept header as browsers do. Leave `formats` out unless another format would leak something.",
  reads_and_writes:
    "A key that only reads should not be able to change things. Split the scope by what it does.",
  risk_too_low: "A scope of risk `read` should open GET only.",
  escalation_not_marked:
    "Whoever may do this can become an admin, by keys, settings, backups, themes or other people's accounts. Mark the risk as `escalation`, so that the picker warns.",
  param_not_shared:
    "Some of the scope's actions have no such segment. Limiting the parameter closes them altogether; put them into a scope of their own.",
  mixed_risks:
    "One of the scope's actions can be used to become an admin, another can't. Whoever needs the harmless one should not have to take the other; split the scope.",
  no_near_miss:
    "None of the denied examples comes near what is permitted, so a scope that opens too much would pass. Add the same address with another verb, a neighbouring action of the same controller, or the next object.",
  few_examples:
    "Examples are tests. At least two requests should be denied, one of them a near miss: the same address with another verb, or the next object.",
  needless_accept:
    "The linter finds nothing here that would have to be accepted. What once was accepted would hide the next finding of its kind; take it out.",
  same_set:
    "Two scopes that permit the same leave an admin guessing. Keep one.",
};

/**
 * Explains a code in a sentence or two.
 *
 * @returns null for a code that there is not
 * @example explain("dead_route")
 */
export function explain(code: string): string | null {
  // Only own keys: a code comes from the command line.
  return Object.hasOwn(EXPLANATIONS, code)
    ? EXPLANATIONS[code as IssueCode]
    : null;
}
