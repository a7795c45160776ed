"""What may leave as plain tables with keys: what the folder of tables and the database hold."""
