"""What Rasa keeps of a conversation, and the way by which residents reach it."""
