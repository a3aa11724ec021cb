/** Who judges: a name that the reader sets, and the token that the server asks for. */

import { setToken, token } from "../../api/client";
import { element } from "../../dom";

const NAME = "marsad.by";

export function name(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Asks for name and token in a window; the name, or null where the reader turns away. */
export function askWho(because = ""): Promise<string | null> {
  const by = element("input", { name: "by", required: true, maxlength: 80, value: name() ?? "", autocomplete: "name" });
  const secret = element("input", { name: "token", type: "password", value: token() ?? "", autocomplete: "off" });
  const cancel = element("button", { type: "button" }, "Cancel");
  const dialog = element("dialog", { class: "window", "aria-labelledby": "who-name" }, element("form", { method: "dialog" },
    element("h2", { id: "who-name" }, "Who judges?"),
    because && element("p", { class: "problem", role: "alert" }, because),
    element("p", { class: "soft" }, "Your name stands beside every judgement. The token is the one that marsad serve was started with."),
    element("label", {}, "Name", by), element("label", {}, "Token", secret),
    element("p", { class: "tools" }, element("button", { type: "submit", class: "strong" }, "Go on"), cancel)));
  cancel.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let given: string | null = null;
    dialog.addEventListener("submit", () => {
      given = by.value.trim() || null;
      if (given) keep(given, secret.value.trim());
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(given);
    });
  });
}

function keep(by: string, secret: string): void {
  setToken(secret || null);
  try {
    localStorage.setItem(NAME, by);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
