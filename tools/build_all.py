"""Build everything that is generated: templates, messages, reference pages; `--check` only tells what is not up to date."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    late = []
    for script in sorted(HERE.glob("build_*.py")):
        if script.name == Path(__file__).name:
            continue
        done = subprocess.run([sys.executable, str(script), *sys.argv[1:]], check=False)
        if done.returncode:
            late.append(script.name)
    if late:
        print(f"Not up to date: {', '.join(late)} (run `make docs`).", file=sys.stderr)
    return len(late)


if __name__ == "__main__":
    sys.exit(main())
