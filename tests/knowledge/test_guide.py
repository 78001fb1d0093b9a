"""knowledge/README.md: its example loads, and its tables and transcripts are the program's own.

Run ``python -m tests.knowledge.test_guide`` to write them anew.
"""

import re
import tempfile
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from bot.answer.markdown import Kind, pieces
from bot.answer.plainly import plainly
from bot.chat.markdown import rendered
from bot.cli import cli
from bot.knowledge import format1, guide, load
from bot.knowledge.format1 import Form
from tests.knowledge.lamps import write

README = Path(__file__).parents[2] / "knowledge" / "README.md"
ASKED = (
    "how tall is the lighthouse",
    "how many people visit the museum",
    "what is shown in the museum",
    "can i bring my dog with me",
    "how tall is the town hall",
)
BEYOND = (
    "how tall is the lighthouse in feet",
    "how much taller is the lighthouse than the lens",
    "is the lens in the museum",
)


def example() -> dict[str, str]:
    text = README.read_text(encoding="utf-8")
    return dict(re.findall(r"```yaml file=(\S+)\n(.*?)```", text, re.DOTALL))


def transcript(*commands: tuple[str, ...], change: tuple[str, str, str] | None = None) -> str:
    """What the commands print over the example, after a change (file, old text, new text)."""
    files = example()
    if change:
        file, old, new = change
        assert old in files[file]
        files[file] = files[file].replace(old, new)
    lines = []
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        write(Path("museum"), files)
        for name, *rest in commands:
            shown = " ".join(f'"{part}"' for part in rest)
            printed = runner.invoke(cli, [name, "--knowledge", "museum", *rest]).stdout
            lines += [f"$ citewell {name} --knowledge museum {shown}".rstrip(), printed]
    return "```console\n" + "\n".join(lines).rstrip() + "\n```\n"


def markdown_in(text: str) -> str:
    """The block of the guide that shows the Markdown that may be used."""
    found = re.search(r"<!-- markdown -->\n```markdown\n(.*?)\n```\n", text, re.DOTALL)
    assert found
    return found[1]


def filled(text: str) -> str:
    asked = [("check",), *(("ask", question) for question in ASKED)]
    mistake = ("entities/museum.yaml", "stands-in: lighthouse", "stands-in: lighthose")
    golden = (
        "entities/lighthouse.yaml",
        "height: 27.5\n",
        "height: {value: 27.5, golden: {answer: [how tall is the lighthouse, what it weighs]}}\n",
    )
    beyond = [("ask", question) for question in BEYOND]
    blocks = {
        "beyond": transcript(*beyond),
        "asked": transcript(*asked),
        "golden": transcript(("test",), change=golden),
        "mistake": transcript(("check",), change=mistake),
        "plainly": f"```text\n{plainly(markdown_in(text))}\n```\n",
        "keys": guide.keys(),
        "rules": guide.rules(),
    }
    for mark, block in blocks.items():
        start, end = f"<!-- {mark} -->\n", "<!-- end -->"
        head, _, tail = text.partition(start)
        text = head + start + block + end + tail.partition(end)[2]
    return text


def test_the_example_loads_and_has_ten_facts(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, example()))
    assert loaded.problems == ()
    assert loaded.base
    assert len(loaded.base.facts) == 10


def test_the_tables_and_transcripts_are_current() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == filled(text), "run: python -m tests.knowledge.test_guide"


def test_all_markdown_of_the_guide_is_rendered() -> None:
    text = markdown_in(README.read_text(encoding="utf-8"))
    assert rendered(text) == text
    assert {each.kind for each in pieces(text)} == {*Kind} - {Kind.FENCE, Kind.ADDRESS, Kind.QUOTE}


def test_every_shape_of_the_format_has_words() -> None:
    forms = [form for form in vars(format1).values() if isinstance(form, Form)]
    assert {key.shape for form in forms for key in form.keys.values()} == set(guide.SHAPES)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
