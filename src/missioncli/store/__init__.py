"""The relational store: every question is asked here, in SQL, and answered in rows."""
