"""What holds for all tests."""

import os

from hypothesis import settings

# No test fails because the machine is busy. In CI the examples are the same every time, so that a change is
# not held up by one that chance found in code that it did not touch; at a desk they are new.
settings.register_profile("marsad", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("marsad")
