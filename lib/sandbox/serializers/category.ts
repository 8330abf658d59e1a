import type { User } from "../auth/index.ts";

/** A row of `categories` with its counts. */
export interface Category {
  id: number;
  name: string;
  slug: string;
  color: string;
  text_color: string;
  description: string | null;
  position: number;
  parent_category_id: number | null;
  read_restricted: boolean;
  topic_count: number;
  post_count: number;
  /** The viewer's own, where he chose one and the category was found for him. */
  notification_level?: number | null;
}

/** A category anywhere. Source: `BasicCategorySerializer`, 3.5. */
export function basicCategory(category: Category, user: User | null): object {
  const parent = category.parent_category_id;
  return {
    id: category.id,
    name: category.name,
    color: category.color,
    text_color: category.text_color,
    style_type: "square",
    icon: null,
    emoji: null,
    slug: category.slug,
    topic_count: category.topic_count,
    post_count: category.post_count,
    position: category.position,
    description: category.description,
    description_text: category.description,
    description_excerpt: category.description,
    topic_url: null,
    read_restricted: category.read_restricted,
    permission: user ? 1 : null,
    ...(parent === null ? {} : { parent_category_id: parent }),
    notification_level: category.notification_level ?? 1,
    ...(user?.admin ? { can_edit: true } : {}),
    topic_template: null,
    has_children: false,
    subcategory_count: null,
    sort_order: null,
    sort_ascending: null,
    show_subcategory_list: false,
    num_featured_topics: 3,
    default_view: null,
    subcategory_list_style: "rows_with_featured_topics",
    default_top_period: "all",
    default_list_filter: "all",
    minimum_required_tags: 0,
    navigate_to_first_post_after_read: false,
    uploaded_logo: null,
    uploaded_logo_dark: null,
    uploaded_background: null,
    uploaded_background_dark: null,
  };
}

/** A category in the list of all. Source: `CategoryDetailedSerializer`, 3.5. */
export function listedCategory(
  category: Category,
  subcategories: readonly Category[],
  user: User | null
): object {
  return {
    ...basicCategory(category, user),
    has_children: subcategories.length > 0,
    topics_all_time: [category, ...subcategories].reduce(
      (sum, { topic_count }) => sum + topic_count,
      0
    ),
    subcategory_ids: subcategories.map(({ id }) => id),
  };
}

/** A category by itself. Source: `CategorySerializer`, 3.5. */
export function shownCategory(
  category: Category,
  groupNames: readonly string[],
  user: User | null
): object {
  const permitted = groupNames.length > 0 ? groupNames : ["everyone"];
  return {
    ...basicCategory(category, user),
    ...(user?.admin
      ? {
          group_permissions: permitted.map((group_name) => ({
            permission_type: 1,
            group_name,
          })),
        }
      : {}),
    auto_close_hours: null,
    auto_close_based_on_last_post: false,
    allow_badges: true,
    custom_fields: {},
    topic_featured_link_allowed: true,
    search_priority: 0,
    default_slow_mode_seconds: null,
  };
}
