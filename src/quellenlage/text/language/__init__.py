"""What is known of each language, one package per language, and telling languages apart."""
