import { renderComponent } from "@ember/renderer";
import "virtual:scope-picker.css";
import "./styles/colors.css";
import "./styles/core.css";
import "./styles/shell.css";
import { App } from "./app.gts";

renderComponent(App, { into: document.body });
