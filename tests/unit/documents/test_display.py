"""HTML from a document can do nothing when it is shown."""

from __future__ import annotations

import pytest

from governance.adapters.documents.display import sanitise, show
from governance.domain.reading.blocks import Block, Kind


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("<p>a</p><script>alert(1)</script>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" id="a" class="b">a</p>', "<p>a</p>"),
        ('<img src="x" onerror="x()">a', "a"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<a href="/delete">a</a>', "<a>a</a>"),
        ('<a href="//evil.example">a</a>', "<a>a</a>"),
        ('<a href="#note">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ("<svg><script>x()</script></svg><math><mtext>b</mtext></math>c", "c"),
        ('<iframe src="https://x"></iframe><form><input name=a></form>d', "d"),
        ("<style>*{}</style><link rel=stylesheet href=x><base href=x>e", "e"),
        ('<td colspan="9999999">f</td>', "f"),
    ],
)
def test_nothing_that_acts_survives(hostile: str, safe: str) -> None:
    assert sanitise(hostile).replace(' rel="noopener noreferrer nofollow"', "") == safe


@pytest.mark.parametrize(
    "address", ["https://a.example/", "http://a.example/", "mailto:a@b.example"]
)
def test_links_to_the_web_and_mail_stay_and_cannot_reach_back(address: str) -> None:
    made = sanitise(f'<a href="{address}" target="_top">a</a>')
    assert f'href="{address}"' in made
    assert 'rel="noopener noreferrer nofollow"' in made
    assert "target" not in made


def test_blocks_become_paragraphs_headings_tables_and_page_rules() -> None:
    blocks = [
        Block("Alder Bank", Kind.HEADER, 1),
        Block("Aims", Kind.HEADING, 1),
        Block("<b>5 & 6</b>", Kind.LINE, 1),
        Block("Owner", Kind.CELL, 2, 0, 0, 0),
        Block("", Kind.CELL, 2, 0, 0, 1),
    ]
    assert show(blocks, None) == (
        "<header><p>Alder Bank</p></header><h3>Aims</h3><p>&lt;b&gt;5 &amp; 6&lt;/b&gt;</p><hr>"
        "<table><tbody><tr><td>Owner</td><td></td></tr></tbody></table>"
    )


def test_a_document_never_brings_the_first_heading_of_a_page() -> None:
    made = show([Block("May 2026", Kind.FOOTER)], "<h1>Aims</h1><h6>Small</h6>")
    assert made == "<h2>Aims</h2><h6>Small</h6><footer><p>May 2026</p></footer>"
