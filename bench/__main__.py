"""`make bench`: every measurement in turn."""

from bench import chat, search

search.run()
chat.run()
