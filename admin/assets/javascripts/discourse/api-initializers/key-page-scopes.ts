import { apiInitializer } from "discourse/lib/api";
import { KeyPageScopes } from "../components/key-page-scopes.gts";

export default apiInitializer((api) => {
  api.renderAfterWrapperOutlet("admin-api-keys", KeyPageScopes);
});
