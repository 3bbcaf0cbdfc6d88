"""An Arabic newspaper that the package carries: generated, deterministic, served on loopback."""
