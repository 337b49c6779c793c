"""`make bench`: every measurement in turn."""

from bench import chat, interview, search

search.run()
interview.run()
chat.run()
