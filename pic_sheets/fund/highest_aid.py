"""The most that any project can be given under rules, whoever carries it: what a poster may promise as a maximum."""

from decimal import Decimal

from pic_sheets.sheets.rules import Parameters


def highest_aid(rules: Parameters) -> Decimal | None:
    """In euros, None when nothing limits it.

    Each kind of holder is held by the lowest of the ceilings on its first project; the best placed gives the answer.
    """
    shared = [rules.ceiling, rules.rank_ceilings[0] if rules.rank_ceilings else None, rules.holder_year_ceiling]
    # A resident alone has no ceiling of their own, so that the shared ones are theirs.
    own = (rules.residents_ceiling, rules.association_ceiling)
    common = [amount for amount in shared if amount is not None]
    if not common and None in own:
        return None
    return max(min([*common, *([] if amount is None else [amount])]) for amount in own)
