"""What a person sees in a terminal. Rich is imported only here; nothing here asks the terminal."""
