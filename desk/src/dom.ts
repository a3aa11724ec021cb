/**
 * Elements made from plain values. Words of reports only ever go in as text: nothing here reads HTML.
 */

type Value = string | number | boolean | null | undefined | EventListener;
export type Child = Node | string | number | null | undefined | false;
export type Attributes = Record<string, Value>;

/** An element with its attributes and children. `onclick` and the like add listeners; `true` sets a bare attribute. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...nodes(children));
  return made;
}

/** The same for SVG. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(made, attributes);
  made.append(...nodes(children));
  return made;
}

/** The children in place of whatever was there. */
export function fill(parent: Element, ...children: readonly (Child | readonly Child[])[]): void {
  parent.replaceChildren(...nodes(children));
}

/** Says something to screen readers, politely. */
export function announce(words: string): void {
  const place = document.getElementById("announcer");
  if (place) place.textContent = words;
}

function set(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    // By the object model: the content security policy forbids the attribute.
    else if (name === "style") (made as HTMLElement).style.cssText = String(value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
}

function nodes(children: readonly (Child | readonly Child[])[]): (Node | string)[] {
  return (children.flat() as Child[])
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === "number" ? String(child) : (child as Node | string)));
}

/** Fulfilled when what was changed is on the screen; a page that is not seen draws nothing, and is not waited for. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  if (document.hidden) resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});
