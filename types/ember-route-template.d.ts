/** What a route shows. The package is Discourse's own; nothing of it is published. */
declare module "ember-route-template" {
  export default function RouteTemplate(component: object): object;
}
