"""What is on file about one thing: a person, an organisation, an issue, a topic, …, a mission."""
