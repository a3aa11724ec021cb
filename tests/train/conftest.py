"""One thread for torch: the networks of these tests are small, and more threads would wait for each other."""

from importlib.util import find_spec

if find_spec("torch"):
    import torch

    torch.set_num_threads(1)
