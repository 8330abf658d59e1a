/** The look of the sandbox's plain pages, by Discourse's colours, light and dark. */
export const STYLE = `
:root { color-scheme: light dark;
  --primary: #222; --secondary: #fff; --tertiary: #0069b3; --low: #e4e4e4;
  --medium: #646464; --quiet: #f7f7f7; --danger: #b81d24; --success: #0a7a1b; }
@media (prefers-color-scheme: dark) { :root {
  --primary: #ddd; --secondary: #111; --tertiary: #6db3f2; --low: #333;
  --medium: #a3a3a3; --quiet: #1b1b1b; --danger: #ff7b7b; --success: #6fd37d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--secondary); color: var(--primary);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--tertiary); }
:focus-visible { outline: 2px solid var(--tertiary); outline-offset: 2px; }
header { border-bottom: 1px solid var(--low); padding: 0.75rem 1rem; display: flex;
  flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
header > a { font-weight: 700; margin-right: auto; color: inherit; text-decoration: none; }
header form { display: inline; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
.scopes { list-style: none; margin: 1rem 0; padding: 0; border: 1px solid var(--low);
  border-radius: 6px; }
.scopes li { padding: 0.6rem 0.9rem; }
.scopes li + li { border-top: 1px solid var(--low); }
.scopes strong { display: block; }
.quiet { color: var(--medium); font-size: 0.9rem; }
.alert { border-left: 4px solid var(--danger); background: var(--quiet);
  padding: 0.6rem 0.9rem; margin: 0 0 1rem; }
.alert.is-good { border-color: var(--success); }
.btn { font: inherit; cursor: pointer; border: 1px solid var(--medium); border-radius: 4px;
  padding: 0.4rem 0.9rem; background: transparent; color: inherit; text-decoration: none;
  display: inline-block; }
.btn-primary { background: var(--tertiary); border-color: var(--tertiary); color: var(--secondary); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.25rem; }
label { display: block; font-weight: 600; margin: 1rem 0 0.25rem; }
input[type="text"], input[type="password"], select { font: inherit; width: 100%;
  padding: 0.45rem 0.6rem; border: 1px solid var(--medium); border-radius: 4px;
  background: var(--secondary); color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; vertical-align: top;
  border-bottom: 1px solid var(--low); }
.wide { overflow-x: auto; }
th, td .btn, time { white-space: nowrap; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
main > code { display: block; background: var(--quiet); border: 1px solid var(--low);
  border-radius: 6px; padding: 0.75rem; margin: 1rem 0; }
`;
