"""Measurements that are too slow or too noisy for a test; benchmarks/README.md has the commands."""
