"""`python -m data.benefits`: say what is wrong with the files, or that nothing is."""

import sys

from data.benefits.files import BadBenefit, problems_of, read_benefits, read_terms


def main() -> int:
    """0 when every file may be published."""
    try:
        benefits, terms = read_benefits(), read_terms()
    except BadBenefit as error:
        sys.stderr.write(f"{error}\n")
        return 1
    problems = list(problems_of(benefits, terms))
    sys.stderr.write("".join(f"{problem}\n" for problem in problems))
    sys.stdout.write(f"{len(benefits)} benefits, {len(problems)} problems\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
