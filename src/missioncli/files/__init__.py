"""Mission files on disk: finding them, reading them through the gate, writing them safely."""
