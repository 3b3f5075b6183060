"""The history of the schema; each revision is numbered one higher than the last, and revision.HEAD names the newest."""
