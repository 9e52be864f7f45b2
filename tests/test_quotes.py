"""From whom an article says each sentence: verbs of speech, "according to", quotations over paragraphs."""

from __future__ import annotations

import pytest

from kvisit.annotate import notes_on
from kvisit.extraction import pipeline_for

# The sentences of a text, each with the name that it is said from.
TEXTS: dict[str, list[tuple[str, str | None]]] = {
    "a person before the verb": [("Ana Vidal said 12 huts burned.", "Ana Vidal"), ("It rained.", None)],
    "a surname alone": [("Ana Vidal is the mayor.", None), ("Vidal said that it rained.", "Ana Vidal")],
    "behind the verb": [("“It rained,” said Ana Vidal.", "Ana Vidal")],
    "behind it with an office": [("“It rained,” said Norvik analyst Ana Vidal.", "Ana Vidal")],
    "behind it, of an organisation": [("“It rained,” said Ana Vidal of Norvik Shipping.", "Ana Vidal")],
    "of an organisation, before it": [("Ana Vidal of Norvik Shipping said it rained.", "Ana Vidal")],
    "behind it and a comma": [("“It rained,” said the mayor, Ana Vidal.", "Ana Vidal")],
    "behind a country's minister": [("It rained, according to Peru's trade minister, Ana Vidal.", "Ana Vidal")],
    "a name of the next clause": [("“It rained,” said a doctor, and Ana Vidal wept.", None)],
    "an apposition": [("Ana Vidal, the head of Norvik Shipping, said it rained.", "Ana Vidal")],
    "a clause between commas": [("Ana Vidal, who lives in Lima, told us 12 men left.", "Ana Vidal")],
    "a pronoun": [("Ana Vidal said it rained.", "Ana Vidal"), ("She added that 12 men left.", "Ana Vidal")],
    "an organisation": [("The Ministry of Health said 12 men were ill.", "Ministry of Health")],
    "according to": [("According to Ana Vidal, 12 men left.", "Ana Vidal"), ("Some stayed.", None)],
    "according to, behind": [("Twelve men left, according to the Ministry of Health.", "Ministry of Health")],
    "a spokesman of": [("A spokesman for Norvik Shipping said 12 men left.", "Norvik Shipping")],
    "spokesman before a name": [("Norvik Shipping spokesman Bo Lund said 12 men left.", "Bo Lund")],
    "a capital for a government": [("Ankara said that it lost 12 men.", "Ankara")],
    "a country": [("Peru says 12 men left.", "Peru")],
    "a city's common noun": [("The mayor of Lima said 12 men left.", None)],
    "common nouns": [("Officials said 12 men left.", None), ("Police in Lima said so.", None)],
    "a common noun behind": [("“It rained,” said a doctor.", None)],
    "according to common nouns": [("Twelve men left, according to local media.", None)],
    "whoever listens is no speaker": [("Officials told Ana Vidal that 12 men left.", None)],
    "told an agency": [("“It rained,” Ana Vidal told Reuters.", "Ana Vidal")],
    "an agency that tells": [("Reuters reported that 12 men left.", "Reuters")],
    "not saying": [("Ana Vidal declined to say how many left.", None)],
    "asked, not saying": [("Ana Vidal was asked about 12 men.", None)],
    "a quotation of several sentences": [
        ("“It rained.", "Ana Vidal"),
        ("12 men left,” Ana Vidal said.", "Ana Vidal"),
        ("It is late.", None),
    ],
    "a quotation that goes on behind the speaker": [
        ("“It rained,” Ana Vidal said.", "Ana Vidal"),
        ("“We saw 12 men.", "Ana Vidal"),
        ("They left.”", "Ana Vidal"),
        ("It is late.", None),
    ],
    "a quotation over paragraphs": [
        ("Ana Vidal said: “It rained.", "Ana Vidal"),
        ("¶“And 12 men left.”", "Ana Vidal"),
        ("¶It is late.", None),
    ],
    "a speaker that the next paragraph's quotation goes on with": [
        ("Ana Vidal said that it rained.", "Ana Vidal"),
        ("¶“There were 12 men,” she said.", "Ana Vidal"),
    ],
    "two speakers": [
        ("“It rained,” Ana Vidal said.", "Ana Vidal"),
        ("“It snowed,” said Bo Lund.", "Bo Lund"),
        ("“12 men left,” Vidal said.", "Ana Vidal"),
    ],
    "a quoted word is no speech": [("Ana Vidal met the “old guard” of 12 men.", None)],
    "of two verbs the one of speech": [("Ana Vidal, who won, said 12 men left Lima.", "Ana Vidal")],
    "the state's name in front of a ministry": [("Peru's Ministry of Health said 12 left.", "Ministry of Health")],
    "estimates": [("Norvik Shipping estimates that 12 men left.", "Norvik Shipping")],
    "a statement": [("Norvik Shipping said in a statement that 12 men left.", "Norvik Shipping")],
    "a dateline is no speaker": [("LIMA (AP) - Twelve men left, officials said.", None)],
    "a subject between": [("“It rained,” the mayor of Lima, Ana Vidal, said.", "Ana Vidal")],
    "the verb before a title": [("“It rained,” said Mayor Ana Vidal of Lima.", "Ana Vidal")],
    "citing": [("Twelve men left, Reuters reported, citing Ana Vidal.", "Reuters")],
    "as saying": [("“12 men left,” Bo Lund was quoted as saying.", "Bo Lund")],
    "an organisation by its class word": [
        ("The Ministry of Health opened.", None),
        ("Bo Lund left.", None),
        ("Twelve men fell ill, the ministry said.", "Ministry of Health"),
    ],
    "a class word that no name has": [("Norvik Shipping opened.", None), ("The ministry said so.", None)],
    "an office that somebody holds": [("Mayor Ana Vidal came.", None), ("The mayor said 12 left.", "Ana Vidal")],
    "somebody of an organisation with an article": [("Ana Vidal of the Norvik Institute said it rained.", "Ana Vidal")],
    "a person of something that is no known name": [("Ana Vidal of Wiper said it rained.", "Ana Vidal")],
    "behind brackets": [("The Ministry of Health in Lima (MOH-5) said it rained.", "Ministry of Health")],
    "behind an age in brackets": [("Ana Vidal (67) said it rained.", "Ana Vidal")],
    "somebody by age": [("Ana Vidal lost her hut.", None), ("“It rained,” the 61-year-old said.", "Ana Vidal")],
    "somebody by people": [("Ana Vidal lost her hut.", None), ("“It rained,” the Dane said.", "Ana Vidal")],
    "a people that is a government": [("Ana Vidal lost her hut.", None), ("Officials of the Danes left.", None)],
    "a place with an article that something is in": [("A baker in the Netherlands said so.", None)],
    "a verb that goes on": [("Mayor Ana Vidal opened the dam of Corrib but said it was late.", "Ana Vidal")],
    "a verb that goes on, of an organisation's chief": [
        ("On Monday, Norvik Shipping chief Ana Vidal met Bo Lund and said it rained.", "Ana Vidal")
    ],
    "a verb that goes on with another subject": [("Police freed Ana Vidal and said she was well.", None)],
    "one office of two": [
        ("Mayor Ana Vidal met Mayor Bo Lund.", None),
        ("“It rained,” Lund said.", "Bo Lund"),
        ("The mayor said 12 men left.", "Bo Lund"),
    ],
    "one of two who hold an office, and nobody tells which": [
        ("Mayor Ana Vidal met Mayor Bo Lund.", None),
        ("It rained.", None),
        ("Lima is a city.", None),
        ("The mayor said 12 men left.", "Ana Vidal"),
    ],
    "somebody of somebody": [("A friend of Ana Vidal said 12 men left.", None)],
    "a statement inside a quotation": [("“Bo Lund said 12 men left,” Ana Vidal told us.", "Ana Vidal")],
    "quoted by an agency": [("Reuters quoted Bo Lund as saying that 12 men left.", "Bo Lund")],
}


def speakers(text: str) -> list[str | None]:
    notes = notes_on(pipeline_for()(text))
    names = notes.names.all
    return [
        max(names[n].forms, key=len) if n is not None else None
        for n in (t[0].name if t else None for t in notes.quotes.turns)
    ]


@pytest.mark.parametrize("told", TEXTS.values(), ids=TEXTS)
def test_from_whom_each_sentence_is(told: list[tuple[str, str | None]]) -> None:
    text = " ".join(sentence for sentence, _ in told).replace(" ¶", "\n\n")
    assert speakers(text) == [speaker for _, speaker in told]


def test_a_sentence_may_have_two_speakers() -> None:
    text = "Ana Vidal said that 12 men left, but Bo Lund said 15 did."
    notes = notes_on(pipeline_for()(text))
    spoken = {word: notes.quotes.speaker(0, n) for n, word in enumerate(notes.words.texts)}
    assert [notes.names.all[spoken[number] or 0].forms[0] for number in ("12", "15")] == ["Ana Vidal", "Bo Lund"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We saw 12 men,” he said.", True),
        ('"We saw 12 men," he said.', True),
        ("“We left,” he said of the 12 men.", False),
        ("“We left. We saw 12 men.", True),
        ("“We left.\n\nThere were 12 men.", False),
        ("„We saw 12 men“, he said.", True),
        ('"We left. "We saw 12 men," he said.', True),
    ],
)
def test_what_stands_in_quotation_marks(text: str, quoted: bool) -> None:
    notes = notes_on(pipeline_for()(text))
    at = notes.words.texts.index("12")
    assert notes.quotes.is_quoted(notes.words.span(at, at + 1)) == quoted
