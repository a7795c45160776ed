"""Who speaks a quotation, by the sentences around it: English, German and French."""
