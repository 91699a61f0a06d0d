"""What each part of the page shows, worked out before any template is written: one file per view."""
