export { hashPassword, isPassword } from "./hash-password.ts";
