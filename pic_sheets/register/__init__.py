"""The register of letters: one line of JSON a letter made, each chained to the line before; nothing here touches a file."""
