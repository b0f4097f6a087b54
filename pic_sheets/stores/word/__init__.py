"""Word templates: read, checked, filled, drawn with charts, marked as drafts, bound."""
