"""The fund's year in double entry, as accounting software reads it, and the published rules of the FEC. Pure."""
