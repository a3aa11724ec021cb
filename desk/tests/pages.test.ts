import { describe, expect, test, vi } from "vitest";
import { laidOut } from "../src/pages/actors/layout";
import { figure } from "../src/pages/incident/toll-chart";
import { likely } from "../src/pages/incident/joined";
import { cell, csv } from "../src/pages/parts/save";
import { cut, inert, joined } from "../src/pages/parts/text";

// Not every Node has the browser's languages, which numbers are written by.
vi.hoisted(() => vi.stubGlobal("navigator", { languages: ["en"] }));

describe("words of reports", () => {
  test("are cut by code points, as the API counts", () => {
    expect(cut("a😀b")(1, 2)).toBe("😀");
    expect(cut("a😀b")(2, 3)).toBe("b");
  });

  test.each(["\u202e", "\u2066", "\u0000", "\u009b"])("never obey a sign that reorders or hides (%j)", (sign) => {
    expect(inert(`before${sign}after`)).toMatch(/^before⟨U\+[0-9A-F]{4}⟩after$/);
  });

  test("keep their lines, tabs and Arabic letters", () => {
    expect(inert("سطر\n\tline")).toBe("سطر\n\tline");
  });

  test("stretches that touch are one", () => {
    expect(joined([{ start: 5, end: 9 }, { start: 0, end: 3 }, { start: 2, end: 4 }])).toEqual([
      { start: 0, end: 4 }, { start: 5, end: 9 },
    ]);
  });
});

describe("files for spreadsheets", () => {
  test.each([["=1+1", "'=1+1"], ["@SUM(A1)", "'@SUM(A1)"], ["-5", "-5"], ["-cmd", "'-cmd"], ['a "b", c', '"a ""b"", c"'], [null, ""]])(
    "%j is written as %j", (given, wanted) => expect(cell(given)).toBe(wanted));

  test("end every row", () => expect(csv([["a", 1], ["b", null]])).toBe("a,1\r\nb,\r\n"));
});

describe("the network", () => {
  const ids = ["d", "a", "c", "b"];
  const ties: [string, string][] = [["a", "b"], ["b", "c"]];

  test("is laid out the same whatever the order of its parties", () => {
    expect(laidOut(ids, ties)).toEqual(laidOut([...ids].reverse(), [...ties].reverse()));
  });

  test("puts no two parties on one spot", () => {
    const spots = [...laidOut(ids, ties).values()].map(({ x, y }) => `${x.toFixed(0)},${y.toFixed(0)}`);
    expect(new Set(spots).size).toBe(ids.length);
  });
});

test.each([[4, 4, "4"], [4, 6, "4–6"], [20, null, "20 or more"], [null, 5, "up to 5"], [null, null, "some"]])(
  "%j to %j is told as %j", (low, high, told) => expect(figure({ low, high })).toBe(told));

test.each([[0, "50 %"], [9, "over 99 %"], [-9, "under 1 %"]])("odds of %j are %j", (score, told) =>
  expect(likely(score)).toBe(told));
