import { type Answer, notFound, textParam } from "../http/index.ts";
import { cooked } from "../serializers/index.ts";
import { namedUser } from "./accounts/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import {
  findReadablePosts,
  type PostInTopic,
  shownAlone,
} from "./posts/index.ts";

const MOST = 50;

/** Source: `posts_controller.rb#user_posts_feed`, 3.5: a feed, but for those who accept JSON. */
export const userPostsFeedEndpoints: Endpoints = {
  async "posts#user_posts_feed"(call): Promise<Answer> {
    const owner = await namedUser(call);
    if (!owner) {
      return notFound();
    }
    const { site, user, sent } = call;
    const posts = await findReadablePosts(
      site.database,
      user,
      `AND topics.archetype = 'regular' AND posts.user_id = $3 AND posts.post_type = 1
       ORDER BY posts.created_at DESC LIMIT ${MOST}`,
      [owner.id]
    );
    return (sent.header("accept") ?? "").includes("json")
      ? { status: 200, body: posts.map((post) => shownAlone(post, user)) }
      : feed(call, await site.settings.text("title"), posts);
  },
};

function feed(
  { sent, params }: Call,
  siteTitle: string,
  posts: readonly PostInTopic[]
): Answer {
  const username = textParam(params, "username") ?? "";
  const title = `${siteTitle} - Posts by @${username}`;
  const items = posts.map((post) => {
    const link = `${sent.origin}/t/${post.slug}/${post.topic_id}/${post.post_number}`;
    return `<item><title>${escaped(post.topic_title)}</title><link>${link}</link>
<description>${escaped(cooked(post.raw))}</description>
<pubDate>${post.created_at.toUTCString()}</pubDate></item>`;
  });
  return {
    status: 200,
    body: `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"><channel><title>${escaped(title)}</title>
<link>${sent.origin}/u/${escaped(username)}/activity</link>
${items.join("\n")}
</channel></rss>
`,
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
