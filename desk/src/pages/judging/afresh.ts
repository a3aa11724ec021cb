/** Where to go once a judgement has changed what incidents there are. */

import { ApiError, incident } from "../../api/client";
import { go } from "../../shell/router";
import { notice } from "./decide";

/** Shows the incident as it is now; where it is no longer, one of those given, else the list. */
export async function afresh(id: string, others: readonly string[] = []): Promise<void> {
  for (const one of [id, ...others]) {
    try {
      await incident(one);
      go(`/incidents/${encodeURIComponent(one)}`, { replace: true });
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error;
    }
  }
  go("/", { replace: true });
  notice("The incident is another now; find it in the list.");
}
