import type { ValueEditors } from "../scope-picker/index.ts";
import { CategoryEditor } from "./category-editor.gts";
import { GroupEditor } from "./group-editor.gts";
import { GroupNameEditor } from "./group-name-editor.gts";
import { TagEditor } from "./tag-editor.gts";
import { UserEditor } from "./user-editor.gts";

/** Discourse's own choosers by kind of parameter. For the others the picker asks `SOURCES`. */
export const EDITORS: ValueEditors = {
  category: CategoryEditor,
  group: GroupEditor,
  group_name: GroupNameEditor,
  tag: TagEditor,
  user: UserEditor,
};
