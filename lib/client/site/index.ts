export type { Answer } from "./answer.ts";
export { member, texts } from "./answer.ts";
export { connect } from "./connect.ts";
export type { Connection, ConnectOptions } from "./connect.ts";
export type { RequestOptions } from "./prepare.ts";
export type {
  AdminCredentials,
  Credentials,
  UserCredentials,
} from "./credentials.ts";
export { namedSetting } from "./said.ts";
export { isThisMachine, siteAddress } from "./site-address.ts";
