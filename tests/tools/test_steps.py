"""`make test` shows a step's log only where it failed, and its last line counts every suite."""

from pathlib import Path

import pytest

from scripts import steps
from scripts.test import Count, Step, check, read, suite

REPORT = """<testsuites><testsuite>
<testcase name="a"/>
<testcase name="b"><failure message="no"/></testcase>
<testcase name="c"><error message="in a fixture"/></testcase>
<testcase name="d"><skipped message="no server"/></testcase>
<testcase name="e"/>
</testsuite></testsuites>"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_step_that_succeeds_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert steps.run("say hello", ["echo", "chatter"])
    assert capsys.readouterr().out == "say hello ... ok, 0 s\n"
    assert Path(".cache/logs/say-hello.log").read_text() == "chatter\n"


def test_a_step_that_fails_shows_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert not steps.run("complain", ["sh", "-c", "echo why >&2; exit 1"])
    assert capsys.readouterr().out.startswith("complain ... FAILED, 0 s\nwhy\n")


def test_a_report_is_counted(tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(REPORT)
    assert str(read(tmp_path / "report.xml")) == "2 passed, 2 failed, 1 skipped"


def test_a_check_counts_as_one_test() -> None:
    assert check(Step("good", ["true"])) == Count(passed=1)
    assert check(Step("bad", ["false"])) == Count(failed=1)


def test_a_suite_that_cannot_start_counts_as_a_failure() -> None:
    assert suite(Step("broken", ["false"])) == Count(failed=1)
