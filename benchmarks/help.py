"""How soon the help answers: whole processes, beside a bare interpreter and beside importing everything first.

Each figure is the median of eleven runs after a warm-up. Usage: python benchmarks/help.py
"""

from _processes import measured

RUNS = 11
#: What the help would cost if each command imported at once what it works with.
EAGER = """
import pkgutil, importlib, pic_sheets
for module in pkgutil.walk_packages(pic_sheets.__path__, "pic_sheets."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "pic-sheets --help": ("-m", "pic_sheets", "--help"),
    "pic-sheets verifier --help": ("-m", "pic_sheets", "verifier", "--help"),
    "everything imported": ("-c", EAGER),
}


def main() -> None:
    print(f"{'':<28}{'time':>9}{'over bare':>12}{'peak memory':>14}")
    results = {label: measured(*arguments, runs=RUNS) for label, arguments in COMMANDS.items()}
    bare = results["python -c pass"].seconds
    for label, run in results.items():
        over = (run.seconds - bare) * 1000
        print(f"{label:<28}{run.seconds * 1000:>6.0f} ms{over:>9.0f} ms{run.megabytes:>11.0f} MB")


if __name__ == "__main__":
    main()
