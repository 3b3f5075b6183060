"""An agenda written for people and calendars: calendar files, workbook, page, and sheets to print."""
