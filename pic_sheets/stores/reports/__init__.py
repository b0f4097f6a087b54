"""Workbooks of results: figures with their sources, tables that add up, native charts."""
