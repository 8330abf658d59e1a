declare module "virtual:translations" {
  type Node = string | { readonly [key: string]: Node };
  const translations: Node;

  export default translations;
}

declare module "virtual:scope-picker.css";
