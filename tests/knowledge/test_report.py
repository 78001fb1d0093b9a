import json

from bot.knowledge import Problem, report
from bot.model import Place

PROBLEM = Problem(Place("a,b/灯:1.yaml", 3, 14), "bent-word", "100 % wrong:\nquote it")


def test_text_is_one_line() -> None:
    problem = Problem(Place("lamps/a.yaml", 3, 14), "bent-word", "quote it")
    assert str(problem) == "lamps/a.yaml:3:14: error: quote it [bent-word]"
    assert report.text([problem, problem]) == f"{problem}\n{problem}"


def test_a_warning_is_one_in_every_format() -> None:
    problem = Problem(Place("a.yaml", 3, 14), "overdue-review", "look again")
    assert report.text([problem]) == "a.yaml:3:14: warning: look again [overdue-review]"
    assert report.github([problem]).startswith("::warning file=a.yaml,line=3,col=14,")
    assert json.loads(report.as_json([problem]))[0]["severity"] == "warning"


def test_github_escapes_what_its_commands_are_made_of() -> None:
    assert report.github([PROBLEM]) == (
        "::error file=a%2Cb/灯%3A1.yaml,line=3,col=14,title=bent-word::100 %25 wrong:%0Aquote it"
    )


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(report.as_json([])) == []
    assert json.loads(report.as_json([PROBLEM])) == [
        {
            "file": "a,b/灯:1.yaml",
            "line": 3,
            "column": 14,
            "severity": "error",
            "rule": "bent-word",
            "message": "100 % wrong:\nquote it",
        }
    ]


def test_formats_by_name() -> None:
    assert list(report.FORMATS) == ["text", "github", "json"]
    assert all(write([]) in {"", "[]"} for write in report.FORMATS.values())
