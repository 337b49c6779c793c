"""The facts read out of the plans, the reader that finds them, and the loader that fills the database."""
