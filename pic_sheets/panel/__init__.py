"""The panel: a web page of this computer alone, over the same commands as the terminal."""
