/** The keys of the queue, the same as the names of the buttons. */

export type Move = "same" | "different" | "unsure" | "accept" | "reject" | "correct" | "next" | "previous" | "undo" | "who";
interface Key { readonly key: string; readonly move: Move; readonly words: string }

export const KEYS: Readonly<Record<"pair" | "event" | "any", readonly Key[]>> = {
  pair: [
    { key: "s", move: "same", words: "Same happening" },
    { key: "d", move: "different", words: "Different" },
    { key: "u", move: "unsure", words: "Unsure" },
  ],
  event: [
    { key: "a", move: "accept", words: "Accept" },
    { key: "r", move: "reject", words: "Reject" },
    { key: "c", move: "correct", words: "Correct" },
  ],
  any: [
    { key: "k", move: "previous", words: "Back" },
    { key: "j", move: "next", words: "Skip" },
    { key: "z", move: "undo", words: "Undo" },
  ],
};

const MOVES = new Map(Object.values(KEYS).flat().map(({ key, move }) => [key, move]));

/** Listens until the page is left; keys typed into fields, and with other keys held, are not meant. */
export function onKeys(moves: (move: Move) => void | Promise<void>, leaving: AbortSignal): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select, textarea, dialog")) return;
    const move = MOVES.get(event.key.toLowerCase());
    if (!move) return;
    event.preventDefault();
    void moves(move);
  }, { signal: leaving });
}
