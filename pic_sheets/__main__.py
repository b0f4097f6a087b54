"""`python -m pic_sheets` and the `pic-sheets` command."""

import sys

from pic_sheets.cli.running import run


def main() -> None:
    """Run the command line and exit with its code: 0 clean, 1 something blocks, 2 badly asked."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
