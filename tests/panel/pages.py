"""The panel's application asked without a server: a desk over a folder, a browser that has the token."""

from datetime import date

from pic_sheets.panel.app import panel_app
from pic_sheets.panel.desk import Desk
from pic_sheets.panel.folder import Folder

HOST, TOKEN = "127.0.0.1:5000", "le-jeton"
DAY = date(2026, 1, 15)


class Visitor:
    """A browser on the panel of a folder; `opened` are the files that it had opened, `stopped` how often it was stopped."""

    def __init__(self, root, *, asked=None, can_open=True, let_in=True):
        self.opened, self.stopped = [], []
        self.desk = Desk(
            Folder(root), lambda path: self.opened.append(path) or can_open, lambda: self.stopped.append(1), asked, DAY
        )
        self.client = panel_app(self.desk, TOKEN, frozenset({HOST, "localhost:5000"})).test_client()
        if let_in:
            self.get(f"/entrer?jeton={TOKEN}")

    def get(self, path, host=HOST, **headers):
        return self.client.get(path, base_url=f"http://{host}", headers=headers, buffered=True)

    def post(self, path, data=None, host=HOST, origin=f"http://{HOST}"):
        headers = {"Origin": origin} if origin else {}
        return self.client.post(
            path, base_url=f"http://{host}", data=data or {}, headers=headers, content_type="multipart/form-data"
        )

    def ran(self, path, **data):
        """The run that a form made, once it is over."""
        answer = self.post(f"/taches/{path}", data)
        assert answer.status_code == 303, answer.get_data(as_text=True)
        number = int(answer.location.rpartition("/")[2])
        return [run for run in self.desk.runs.states(number) if run is not None][-1]
