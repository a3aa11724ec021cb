/** A person sets the grade of an incident. */

import type { Case } from "../../api/types";
import { element } from "../../dom";
import { afresh } from "./afresh";
import { decide } from "./decide";
import { lineForm } from "./forms";

const GRADES = ["Confirmed", "Fair", "Weak", "Contested", "Discounted"];

export function gradeForm(of: Case): HTMLElement {
  const field = element("select", {}, GRADES.map((grade) =>
    element("option", { value: grade, selected: grade === of.graded?.airwars }, grade)));
  return lineForm("Set the grade", field, "Set", (value) => void set(value));

  async function set(value: string): Promise<void> {
    const kept = await decide([{ decision: "correct", events: [of.id], field: "grade", value }], () => afresh(of.id));
    if (kept.length) await afresh(of.id);
  }
}
