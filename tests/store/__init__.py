"""History and drafts."""
