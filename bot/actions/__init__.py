"""What the assistant does with what it heard: ask the directory, and hand the answer to replies/."""
