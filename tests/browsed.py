"""A panel in a browser: its pages watched for faults, its runs waited for, what axe finds in them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from panels import Panel
from playwright.sync_api import Browser, BrowserContext, Page, expect

_VENDOR = Path(__file__).parent / "panel" / "vendor"
#: How long a run may take, in milliseconds: the machine may be busy.
LONG = 30_000
#: What is refused on purpose says so on the console too.
_REFUSALS = ("status of 404", "status of 409", "status of 422")


@dataclass(slots=True)
class Watched:
    """A visit to a panel: a context of the browser, its first page, and what went wrong in any of its pages."""

    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def watch(self, page: Page, origin: str) -> None:
        """Note what goes wrong in a page: errors of its scripts, refusals of its policy, another host, a fault of the server."""
        host = urlsplit(origin).netloc
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", lambda line: self._heard(line.type, line.text))
        page.on("request", lambda asked: self._asked(asked.url, host))
        page.on("response", lambda given: self._given(given.status, given.url))

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and not any(word in text for word in _REFUSALS):
            self.faults.append(f"console: {text}")

    def _asked(self, url: str, host: str) -> None:
        if urlsplit(url).netloc != host and urlsplit(url).scheme not in {"data", "blob"}:
            self.faults.append(f"another host: {url}")

    def _given(self, status: int, url: str) -> None:
        if status >= 500:
            self.faults.append(f"{status}: {url}")


def watched(browser: Browser, panel: Panel, **options: Any) -> Watched:
    """A fresh visit, let in by the address that the panel printed."""
    context = browser.new_context(**{"locale": "fr-FR", "viewport": {"width": 1200, "height": 900}, **options})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=panel.origin)
    context.set_default_timeout(LONG)
    visit = Watched(context, context.new_page())
    context.on("page", lambda page: visit.watch(page, panel.origin))
    visit.watch(visit.page, panel.origin)
    visit.page.goto(panel.entrance)
    return visit


def finished(page: Page) -> str:
    """Wait until the run that a page follows is over, and give what it says, with ordinary spaces."""
    expect(page.locator("#execution .outcome-head, #execution .notice").first).to_be_visible(timeout=LONG)
    return said(page)


def said(page: Page) -> str:
    """What the page says, with ordinary spaces."""
    return " ".join(page.locator("main").inner_text().split())


def tabbed_to(page: Page, selector: str, most: int = 120) -> int:
    """Press Tab until what is asked for has the focus: how many times."""
    for pressed in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return pressed
    raise AssertionError(f"{selector} is not reached by the keyboard on {page.url}")


def violations(page: Page) -> list[str]:
    """What axe finds of serious or critical in a page, and where."""
    page.evaluate(f"() => {{ {(_VENDOR / 'axe.min.js').read_text('utf-8')} }}")
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: {[node['target'] for node in each['nodes']][:3]}"
        for each in found["violations"]
        if each["impact"] in {"serious", "critical"}
    ]


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
