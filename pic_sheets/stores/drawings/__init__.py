"""Drawings as files: SVG for pages, PNG for Word."""
