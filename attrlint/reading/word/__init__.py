"""Word's format (.docx): paragraphs, styles, tracked changes and comments, each with its place in the XML."""
