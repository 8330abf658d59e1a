export { empty, foundAt, movedTo, ok, page, success } from "./answer.ts";
export type { Answer } from "./answer.ts";
export { formPairs, nestForm } from "./nested-form.ts";
export {
  booleanParam,
  emptyParams,
  idParam,
  integerParam,
  isBlank,
  isHash,
  param,
  textList,
  textParam,
} from "./params.ts";
export type { Param, Params } from "./params.ts";
export type { SentFile } from "./multipart.ts";
export { isJsonType, readBody } from "./read-body.ts";
export {
  badCsrf,
  badRequest,
  invalidAccess,
  invalidCredentials,
  invalidParameters,
  missingParameter,
  notAcceptable,
  notFound,
  notLoggedIn,
  rateLimited,
  recordInvalid,
  recordNotFound,
  refusal,
} from "./refusals.ts";
