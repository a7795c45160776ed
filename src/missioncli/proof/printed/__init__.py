"""A text as it stands in print: paragraphs, marks, markup, quotations, words."""
