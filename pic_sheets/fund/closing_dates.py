"""When the fund's year ends, and when its accounts are due to the funders."""

from datetime import date

from pic_sheets.fund.fund import Fund


def last_day(fund: Fund) -> date | None:
    """The last day of the fund's year, None when the year is not known.

    The workbook knows its year by four digits only, so the year is taken as the calendar's.
    """
    return date(fund.year, 12, 31) if fund.year is not None and date.min.year <= fund.year < date.max.year else None


def accounts_due_on(fund: Fund) -> date | None:
    """The last day to give the funders the compte rendu financier, None when the year is not known.

    Within six months of the end of the year for which the subsidy was given (loi 2000-321 du 12 avril 2000, article 10):
    30 June of the next year.
    """
    end = last_day(fund)
    return None if end is None else date(end.year + 1, 6, 30)
