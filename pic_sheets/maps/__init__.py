"""The fund's projects on the official outlines of its neighbourhoods: where things are, and the drawing made of them."""
