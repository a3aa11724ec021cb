#!/usr/bin/env python3
"""Fit the weights of comparisons: tools/fit_links.py LINKS RECORDS STORIES STORY_RECORDS

LINKS: ../shared/data/links/visible.json, RECORDS: its reports, coded (marsad code --format jsonl).
STORIES: ../shared/data/stories/gva_docs.jsonl, STORY_RECORDS: its reports, coded. Prints the table of
src/marsad/link/incidents/weights.py. What it comes to on months that it was not fitted on: bench/links.py.
"""

import argparse
from pathlib import Path

from marsad.evaluate.linking import fitted, from_links, from_stories, measured


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("links", "records", "stories", "story_records"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    sets = [from_links(args.links, args.records), from_stories(args.stories, args.story_records)]
    model = fitted([measured(one) for one in sets], {})
    print(f"PRIOR = {model.prior:.2f}")
    for name, weight in sorted(model.weights.items(), key=lambda item: -item[1]):
        print(f'        "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
