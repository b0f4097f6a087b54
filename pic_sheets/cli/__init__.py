"""The terminal's face over the commands: French help, progress, an Outcome printed or given as JSON."""
