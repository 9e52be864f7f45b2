"""Whatever a file holds, kvisit reports on it, and every mention stands where it says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kvisit.extraction import extract
from kvisit.model import Report
from kvisit.reading import Article
from kvisit.reconciling import compare
from tests.stories import VOCABULARY

# What the grammars look for, in no order that makes sense, between characters of any kind.
FRAGMENTS = """
At least 12 people were killed . The Ministry of Trade said on Monday , May 3 that $ 4.3 bn ( 15 to 20 % ) - Mr.
Kim Jae-min of Acme Corp. signed a treaty with the U.N. in 2023-24 a dozen 6 p.m. last year € 1,2.3 km / h ” ' ’s
up from half a million The Hague and the two countries agreed to cease-fire @ http://a.b ISTANBUL (AP) İzmit ½ “
9th Jr. per cent no . 1 e400 00 -5 – — … \u200b \u202e
"""
TEXTS = (
    st.lists(st.sampled_from([*FRAGMENTS.split(), "\n", "\n\n"]) | st.text(max_size=4), min_size=1, max_size=60)
    .map(" ".join)
    .filter(str.strip)
)


def reported(texts: list[str]) -> Report:
    articles = [Article(id=f"{n}", path=f"{n}.txt", sha256=f"{n}" * 8, text=text) for n, text in enumerate(texts)]
    return compare(list(extract(articles)), VOCABULARY, one_event=True).report


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=2))
def test_every_mention_of_any_text_stands_where_it_says(texts: list[str]) -> None:
    report = reported(texts)
    for facts in (report.entities, report.figures, report.dates, report.agreements):
        for mention in (mention for fact in facts for mention in fact.mentions):
            assert texts[int(mention.source)][mention.start : mention.end] == mention.text


def test_an_article_as_a_text_may_end_anywhere() -> None:
    text = "ISTANBUL (AP) — The Ministry said on Monday, May 3, that at least 12 people were killed. “The U.S. agreed”"
    for end in range(1, len(text)):
        reported([text[:end]])
