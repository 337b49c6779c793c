"""How the assistant hears: small Rasa components, each doing one thing to a message."""
