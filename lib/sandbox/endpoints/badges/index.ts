export { adminBadgeEndpoints } from "./admin-badges.ts";
export { badgeEndpoints } from "./badges.ts";
export { grantBadgeEndpoints } from "./grant-badges.ts";
export { featuredBadges } from "./featured-badges.ts";
export { userBadgeEndpoints } from "./user-badges.ts";
