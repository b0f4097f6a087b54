"""`python -m pic_sheets` and the `pic-sheets` command."""

import gc
import sys

from pic_sheets.cli.running import run

#: What a run reads lives until its end: looking among millions of cells for cycles every 700 objects is time lost.
_OBJECTS_BETWEEN_LOOKS = 200_000


def main() -> None:
    """Run the command line and exit with its code: 0 clean, 1 something blocks, 2 badly asked."""
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
