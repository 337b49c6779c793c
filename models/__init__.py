"""Tables and pure decisions of the directory. Knows neither Flask nor Rasa nor HTTP."""
