"""Matches written for people and programs: JSON, workbook, CSV and an HTML page."""
