import { render } from "preact";
import "../../components/tokens.css";
import "../../components/console/console.css";
import { App } from "./app.tsx";

const root = document.getElementById("console");
if (root) render(<App />, root);
