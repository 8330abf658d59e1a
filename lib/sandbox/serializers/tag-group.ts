/** A row of `tag_groups` with its tags and permissions. */
export interface TagGroup {
  id: number;
  name: string;
  one_per_topic: boolean;
  parent_tag: string | null;
  tag_names: readonly string[];
  /** Kinds of permission by the id of the group; 0 is everybody. */
  permissions: Readonly<Record<string, number>>;
}

/** Source: `TagGroupSerializer`, 3.5. */
export function shownTagGroup(group: TagGroup): object {
  return {
    id: group.id,
    name: group.name,
    tag_names: group.tag_names,
    parent_tag_name: group.parent_tag === null ? [] : [group.parent_tag],
    one_per_topic: group.one_per_topic,
    permissions: group.permissions,
  };
}
