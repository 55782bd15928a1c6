"""Is the time linear? Seconds of the processor per MB for drafts made to take long, each at three sizes.

python -m benchmarks.hostile [NAME…]
"""

import sys
from collections.abc import Callable, Sequence
from time import process_time
from typing import Final

from attrlint.config import isolated
from attrlint.files import lint_file

SIZES: Final = (1, 2, 4)
"""Each draft is made this many times as large as the smallest."""
UNIT: Final = 250_000
"""Characters of the smallest, about."""


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _numbered(piece: str) -> Callable[[int], str]:
    """`piece` with a counter in it, so that no two are the same."""

    def make(size: int) -> str:
        return "".join(piece.format(n=n, word=_word(n)) for n in range(size // len(piece)))

    return make


def _word(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
    return f"B{letters or 'a'}n"


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = size // len(opening + closing)
        return opening * depth + "The mill will close. " + closing * depth

    return make


def _wide_table(size: int) -> str:
    return "|a" * (size // 5) + "|\n" + "|-" * (size // 5) + "|\n" + "|b\n" * (size // 20)


DRAFTS: Final[dict[str, tuple[str, Callable[[int], str]]]] = {
    "prose": ("md", _numbered("The mill in {word} will close in {n} days, said Ana {word}, its owner.\n\n")),
    "one-line": ("md", _numbered("The mill in {word} will close, sources say. ")),
    "one-line.txt": ("txt", _numbered("The mill in {word} will close, sources say. ")),
    "one-sentence": ("md", _numbered("the mill in {word} and ")),
    "no-spaces": ("md", _repeated("a")),
    "capitals": ("md", _repeated("A ")),
    "one-name": ("md", _repeated("Ana ")),
    "dots": ("md", _repeated(". ")),
    "line-ends": ("md", _repeated("\n")),
    "crs": ("md", _repeated("a\r")),
    "stars": ("md", _repeated("*")),
    "stars-apart": ("md", _repeated("*a ")),
    "underscores": ("md", _repeated("_a ")),
    "less": ("md", _repeated("<")),
    "less-letters": ("md", _repeated("<a ")),
    "ampersands": ("md", _repeated("&")),
    "entities": ("md", _repeated("&amp;")),
    "brackets": ("md", _repeated("[")),
    "image-brackets": ("md", _repeated("![")),
    "bracket-pairs": ("md", _nested("[", "]")),
    "links-open": ("md", _repeated("[a](")),
    "links": ("md", _numbered("[{word}](https://a.example/{n}) ")),
    "references": ("md", _numbered("[{word}]: https://a.example/{n}\n")),
    "footnotes": ("md", _numbered("[^{n}] ")),
    "shortcodes": ("md", _repeated("{{")),
    "shortcode-tags": ("md", _repeated("{{< a ")),
    "mdx": ("mdx", _repeated("{")),
    "liquid": ("md", _repeated("{% a ")),
    "code-marks": ("md", lambda size: "".join("`" * (n % 300 + 1) + "a" for n in range(size // 150))),
    "quote-marks": ("md", _repeated('"')),
    "quote-openings": ("md", _repeated("“")),
    "quote-words": ("md", _repeated("“The mill will close ")),
    "quotes-nested": ("md", _nested("“a ", "”")),
    "single-quotes": ("md", _repeated("'a ")),
    "single-curly": ("md", _repeated("‘a ")),
    "block-quotes": ("md", lambda size: "\n".join("> " * (n % 500) + "a" for n in range(size // 500))),
    "block-quote-deep": ("md", _repeated(">")),
    "lists-deep": ("md", lambda size: "\n".join("  " * (n % 500) + "- a" for n in range(size // 500))),
    "list-one-line": ("md", _repeated("- ")),
    "tables": ("md", lambda size: "| a | b |\n|---|---|\n" + "| Ana | 7 |\n" * (size // 12)),
    "table-wide": ("md", _wide_table),
    "headings": ("md", _numbered("# The mill in {word}\n\n")),
    "comments-open": ("md", _repeated("<!-- ")),
    "comments-allow": ("md", _repeated("<!-- attrlint: allow bare-source -- a -->\n\n")),
    "html-nested": ("html", _nested("<div>", "</div>")),
    "html-nested-md": ("md", _nested("<div>", "</div>")),
    "html-open": ("html", _repeated("<p>a ")),
    "html-spans": ("html", _repeated("<b><i>a")),
    "html-comments": ("html", _repeated("<!-- a ")),
    "html-attributes": ("html", lambda size: "<p " + "a=b " * (size // 4) + ">x</p>"),
    "html-less": ("html", _repeated("<")),
    "html-less-a": ("html", _repeated("<a ")),
    "html-scripts": ("html", _repeated("<script>a ")),
    "html-declarations": ("html", _repeated("<![ ")),
    "html-instructions": ("html", _repeated("<? ")),
    "html-ampersands": ("html", _repeated("&")),
    "html-closings": ("html", _repeated("</b>a")),
    "html-tables": ("html", _repeated("<table><tr><td>a")),
    "front-matter": ("md", lambda size: "---\n" + _numbered("key{n}: The mill\n")(size) + "---\nThe end.\n"),
    "front-matter-open": ("md", lambda size: "---\n" + _numbered("key{n}: The mill\n")(size)),
    "front-matter-toml": ("md", lambda size: "+++\n" + _numbered("key{n} = 7\n")(size) + "+++\nThe end.\n"),
    "front-matter-deep": ("md", lambda size: f"---\na: {_nested('[', ']')(size)}\n---\nThe end.\n"),
    "front-matter-line": ("md", lambda size: "---\ntitle: " + "a" * size + "\n---\nThe end.\n"),
    "front-matter-quote": ("md", lambda size: '---\ntitle: "' + "\\" * size + "\n---\nThe end.\n"),
    "front-matter-json": ("md", lambda size: "{\n" + '"a":{' * (size // 5) + "\n}\nThe end.\n"),
    "combining": ("md", lambda size: "The mill e" + "\u0301" * size + " will close."),
    "zero-width": ("md", lambda size: "The mill" + "\u200b" * size + " will close."),
    "bidi": ("md", _repeated("\u202e")),
    "astral": ("md", _repeated("\U0001f600")),
    "blanks": ("md", _repeated(" ")),
    "blanks-words": ("md", lambda size: "a" + " " * size + "b"),
    "tabs": ("md", _repeated("\t")),
    "ellipses": ("md", _repeated("…")),
    "dashes": ("md", _repeated("—")),
    "hyphens": ("md", _repeated("-")),
    "commas": ("md", _repeated("a, ")),
    "digits": ("md", _repeated("7")),
    "digit-groups": ("md", _repeated("1,234,")),
    "numbers": ("md", _numbered("The mill has {n} workers. ")),
    "numbers-alike": ("md", _numbered("In 2031 the mill in Harlow had {n} workers.\n\n")),
    "number-words": ("md", _repeated("one hundred and ")),
    "percents": ("md", _numbered("Rents rose {n} percent in Harlow in 2031.\n\n")),
    "sums": ("md", _numbered("Of {n} workers, 40 voted yes, 30 voted no and 20 stayed away.\n\n")),
    "dates": ("md", _numbered("The vote is on Tuesday, May 3, 2{n:03}. ")),
    "events": ("md", _numbered("Tom Okonjo was arrested on May 3, 2{n:03}, at the mill.\n\n")),
    "names": ("md", _numbered("Ana {word} voted. ")),
    "names-alike": ("md", _numbered("Council president Ana {word} of Harlow voted.\n\n")),
    "surnames": ("md", _numbered("{word} Okonjo said the mill will close.\n\n")),
    "roles": ("md", _numbered("Ana Ruiz, the director of {word}, said the mill will close.\n\n")),
    "quotes": ("md", _numbered("“We read all of plan {n}, and the mill will close,” said Ana Ruiz.\n\n")),
    "quotes-alike": ("md", _numbered("“We read every page in {word}; the mill will close,” she said.\n\n")),
    "said": ("md", _repeated("said ")),
    "said-that": ("md", _repeated("she said that ")),
    "sources-say": ("md", _repeated("sources say ")),
    "not": ("md", _numbered("The mayor will not sign bill {n}. The mayor will sign bill {n}.\n\n")),
    "pronouns": ("md", _repeated("He said she said. ")),
    "according": ("md", _repeated("according to ")),
    "who": ("md", _repeated("Ana Ruiz, who ")),
    "of-the": ("md", _repeated("the head of ")),
    "conjunctions": ("md", _repeated("Ana Ruiz and ")),
    "parentheses": ("md", _repeated("(D., ")),
    "ages": ("md", _numbered("Ana Ruiz, {n}, of Harlow, was there.\n\n")),
    "addresses": ("md", _repeated("https://a.example/")),
    "mails": ("md", _repeated("a@")),
    "initials": ("md", _repeated("J.")),
    "acronyms": ("md", _numbered("The Board of {word} (BO{n}) met.\n\n")),
}  # fmt: skip


def main(names: Sequence[str]) -> None:
    """Print a row a draft: seconds per MB at each size, and how much slower the largest is per MB."""
    config = isolated()
    lint_file("warm.md", config, b"The mill will close, sources say.")
    print(f"{'draft':20}" + "".join(f"{f'x{size}':>10}" for size in SIZES) + "     ratio   (seconds per MB)")
    for name in names or DRAFTS:
        ending, make = DRAFTS[name]
        rates = []
        # patterns are compiled when first needed, which would be told as the smallest draft's
        lint_file(f"hostile.{ending}", config, make(UNIT // 100).encode(), galley=True)
        for size in SIZES:
            data = make(UNIT * size).encode()
            start = process_time()
            linted = lint_file(f"hostile.{ending}", config, data, lines=True, galley=True)
            rates.append((process_time() - start) / len(data) * 1e6)
            crashed = [f.message for f in linted.findings if f.rule in ("internal-fault", "unreadable-file")]
        ratio = rates[-1] / rates[0]
        print(
            f"{name:20}"
            + "".join(f"{rate:10.2f}" for rate in rates)
            + f"{ratio:10.2f}   {crashed[:1] or ''}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
