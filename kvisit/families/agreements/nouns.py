"""The noun phrases that agreements are told by: a common noun with its adjectives, a name, or a word that points back.

A noun counts only as the head of its phrase: "contract workers" and "a convention centre" are no agreements, "ceasefire
talks" are talks about one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kvisit.annotate.names import NameAt
from kvisit.annotate.times import FoundTime
from kvisit.annotate.words import Words
from kvisit.families.agreements.compounds import compounded, without_acronyms
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.agreements.text import Text
from kvisit.patterns import AgreementWords, GrammarWords
from kvisit.patterns.phrases import Cue, PhraseIndex, phrase_words

_ARTICLES = frozenset({"a", "an", "the"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_COPULAS = (["it", "is"], ["it", "was"], ["this", "is"], ["this", "was"], ["deal", "is"], ["pact", "is"])
_POSSESSIVES = frozenset({"its", "their"})
_MAX_ADJECTIVES = 7
_JOINERS = frozenset({"of", "and"})
_MAX_NOUN = 4  # words of "Cessation of Hostilities Agreement"
_NAMING = frozenset({"of", "on", "for", "against", "between"})  # in a name: "Water Treaty of 1960"
_NAMED_TYPES = frozenset({"LAW", "ORG", "EVENT"})  # of names whose last word may be that of an agreement
_SUBJECTS = frozenset({",", "that", "which", "who"})  # before the verb of "accords that deal with goods"
_PLURALS_OF = frozenset({"memoranda", "memorandums", "letters", "statements"})  # "letters of intent"
_IRREGULAR_PLURALS = frozenset({"memoranda", "mous", "ftas"})


class NounFinder:
    """Finds the nouns of agreements."""

    def __init__(self, vocabulary: AgreementWords, grammar: GrammarWords) -> None:
        """Indexes the nouns of the vocabulary."""
        self._nouns = PhraseIndex((type_, phrase) for type_, phrases in vocabulary.types.items() for phrase in phrases)
        self._needs_signing = {phrase_words(phrase) for phrase in vocabulary.needs_signing}
        self._own_verbs = {
            phrase_words(noun): frozenset(row.verbs) for row in vocabulary.own_verbs for noun in row.nouns
        }
        self._false = PhraseIndex(("false", phrase) for phrase in vocabulary.false_friends)
        self._denials = PhraseIndex(("denied", phrase) for phrase in vocabulary.denials)
        self._documents = frozenset(vocabulary.documents)
        self._named_only = frozenset(vocabulary.named_only)
        self._counts = frozenset(vocabulary.counts)
        self._joint = frozenset(vocabulary.joint_adjectives)
        self._compounds = frozenset(vocabulary.compounds)
        self._others = frozenset(vocabulary.others)
        self._making = frozenset(vocabulary.signing)
        self._verbs_before = frozenset(vocabulary.before_verbs)
        self._tails = {word: status for status, words in vocabulary.tails.items() for word in words}
        self._stops = frozenset([
            *grammar.prepositions, *grammar.finite_verbs, *grammar.verbs, *grammar.subordinators, *grammar.coordinators,
            *grammar.pronouns, *vocabulary.noun_stops,
        ]) - {"this", "that", "these", "those"}  # fmt: skip

    def acronyms(self, words: Words) -> Mapping[str, Cue[str]]:
        """The acronyms that a text gives in brackets for nouns of agreements: "a sale and purchase agreement (SPA)"."""
        found: dict[str, Cue[str]] = {}
        for at in range(1, len(words) - 2):
            if words.texts[at] == "(" and words.texts[at + 2] == ")" and words.texts[at + 1][:1].isupper():
                noun = self._nouns.longest_before(words.folds, at)
                if noun is not None and words.texts[at + 1][-1:].isupper():
                    found.setdefault(words.texts[at + 1], noun)
        return found

    def find(
        self, text: Text, start: int, end: int, cues: Sequence[StatusCue], acronyms: Mapping[str, Cue[str]]
    ) -> list[AgreementNoun]:
        """The nouns of a sentence, in order.

        ``cues`` are its words of status, which no phrase reaches over; ``acronyms`` stand for nouns in this text.
        """
        words, names = text.words, text.places(start, end)
        telling = [p for p in names if words.texts[p.start] not in acronyms and not self._is_mere_noun(words, p)]
        laws = {p.start: p for p in telling if text.names[p.name].type in _NAMED_TYPES}
        named = {w for p in telling for w in range(p.start, p.end) if words.texts[w] not in acronyms}
        verbs = {n for cue in cues if cue.is_verb for n in range(cue.start, cue.end)}
        dates = (t for t in text.times(start, end, "DATE") if not _is_year(words, t))
        times = {n for t in dates for n in range(t.start, t.end)}
        found: list[AgreementNoun] = []
        at = start
        while at < end:
            noun = (
                self._named(text, laws.get(at))
                or (self._common(words, at, start, end, verbs | times, acronyms) if at not in named else None)
                or self._pronoun(words, at, end)
            )
            if noun:
                found.append(noun)
                at = noun.end
            else:
                at += 1
        return without_acronyms(words, compounded(words, found, verbs))

    def _common(
        self, words: Words, at: int, first: int, end: int, barred: set[int], acronyms: Mapping[str, Cue[str]]
    ) -> AgreementNoun | None:
        """A noun with its adjectives: "a €110 billion debt bailout", "the third memorandum of understanding"."""
        cue = self._nouns.longest_at(words.folds, at) or _spelt_out(acronyms.get(words.texts[at]), at)
        if cue is None or cue.end > end:
            return self._documents_at(words, at, first)
        if self._is_no_head(words, cue.start, cue.end, first, end):
            return None
        start = self._phrase_start(words, at, first, barred)
        if start > first and words.folds[start - 1] == "such" and words.folds[start] != "a":
            return None  # "the first such accord"
        phrase = words.folds[start : cue.start]
        before = words.folds[start - 1] if start > first else ""
        key = tuple(words.folds[cue.start : cue.end])
        definite = phrase[0] in _DEFINITE if phrase else False
        definite = definite or (before in _DEFINITE and phrase[:1] not in (["a"], ["an"]))
        dated = start
        while dated > first and dated - 1 in barred:
            dated -= 1
        definite = definite or (dated < start and words.folds[dated - 1] in _DEFINITE)  # "the January accord"
        one_of = words.folds[max(first, start - 2) : start] == ["one", "of"]  # "one of the largest accords"
        if one_of or (before in _POSSESSIVES and words.folds[cue.end : cue.end + 1] in (["of"], ["with"], ["to"])):
            definite = False  # "its acquisition of B"
        return AgreementNoun(
            start,
            cue.start,
            cue.end,
            cue.label,
            definite=definite,
            indefinite=one_of or phrase[:1] in (["a"], ["an"]),
            many=not one_of and _is_plural(key),
            other=not self._others.isdisjoint(phrase) and words.folds[max(first, start - 2) : start] not in _COPULAS,
            denied="no" in phrase[:1] or self._is_denied(words.folds, start, first, self._own_verbs.get(key)),
            verbs=self._own_verbs.get(key),
            needs_signing=key in self._needs_signing,
            points_back=definite and cue.label == "agreement",
            joint=not self._joint.isdisjoint(phrase),
            acronym=words.texts[at] in acronyms,
            tail=self._tails.get(words.folds[cue.end]) if cue.end < end else None,
        )

    def _is_denied(self, folds: Sequence[str], start: int, first: int, verbs: frozenset[str] | None) -> bool:
        """Whether a word before a phrase says that there is none, and gives no status as in "blocked the sale"."""
        denial = self._denials.longest_before(folds, start, first)
        return denial is not None and " ".join(folds[denial.start : denial.end]) not in (verbs or ())

    def _documents_at(self, words: Words, at: int, first: int) -> AgreementNoun | None:
        """Documents that point back ("the documents"), or are several agreements where they are signed ("seven")."""
        if words.folds[at] not in self._documents or at == first:
            return None
        if words.folds[at + 1 : at + 2] == ["of"]:
            return None
        before, many = words.folds[at - 1], words.folds[at].endswith("s")
        if before in ("the", "these", "both"):
            return AgreementNoun(
                at - 1, at, at + 1, "agreement", definite=True, many=many, needs_signing=True, points_back=True
            )
        counted = before in self._counts or before.isdigit()
        listed = words.folds[at + 1 : at + 3] == [",", "including"]
        if many and counted and not listed:
            return AgreementNoun(at - 1, at, at + 1, "agreement", many=True, needs_signing=True)
        return None

    def _is_no_head(self, words: Words, start: int, end: int, first: int, last: int) -> bool:
        """Whether a word of the vocabulary is a verb here, part of an idiom, or only qualifies the noun behind it."""
        folds = words.folds
        for at in range(max(first, start - 3), start + 1):
            if any(cue.end > start for cue in self._false.starting_at(folds, at)):
                return True
        if start > first and folds[start - 1] in self._verbs_before:
            return True
        behind = folds[end] if end < last else ""
        before = folds[start - 1] if start > first else ""
        if folds[start] in ("deal", "deals") and behind == "with" and (before in _SUBJECTS or before.endswith("ly")):
            return True
        if behind == "-" and words.glued[end]:
            return True
        return behind in self._compounds and behind not in self._tails

    def _is_mere_noun(self, words: Words, place: NameAt) -> bool:
        """Whether what was taken for a name is a noun with capitals, or part of one: "Memorandum of Understanding"."""
        for start in range(max(0, place.start - _MAX_NOUN), place.end):
            noun = self._nouns.longest_at(words.folds, start)
            if noun is None or noun.end < place.end or (noun.start > place.start and noun.end == place.end):
                continue
            if noun.start == place.start or not _JOINERS.isdisjoint(words.folds[noun.start : noun.end]):
                return True
        return False

    def _named(self, text: Text, law: NameAt | None) -> AgreementNoun | None:
        """A named agreement, with the type that its forms give."""
        if law is None:
            return None
        is_law = text.names[law.name].type == "LAW"
        for form in sorted(text.names[law.name].forms, key=len, reverse=True):
            folds = phrase_words(form)
            if folds and folds[-1] in self._named_only and is_law:
                return AgreementNoun(law.start, law.end - 1, law.end, "agreement", named=True)
            for at in range(len(folds)):
                cue = self._nouns.longest_at(folds, at)
                if cue is None:
                    continue
                last = cue.end == len(folds)
                needs_signing = folds in self._needs_signing or folds[at:] in self._needs_signing
                if (last and (is_law or not needs_signing)) or (is_law and folds[cue.end] in _NAMING):
                    return AgreementNoun(law.start, law.end - 1, law.end, cue.label, named=True)
        return None

    def _pronoun(self, words: Words, at: int, end: int) -> AgreementNoun | None:
        """The word for another agreement in "one with China" and in "a third, on demining, was initialled"."""
        folds = words.folds
        follows = folds[at + 1 : at + 3]
        if folds[at] in ("one", "another") and follows[:1] in (["with"], ["between"], ["on"]):
            return AgreementNoun(at, at, at + 1, "agreement", other=True, points_back=True)
        if folds[at] == "one" and follows in (["of", "them"], ["of", "these"]) and folds[at + 3 : at + 4] == ["was"]:
            return AgreementNoun(at, at + 2, at + 3, "agreement", other=True, points_back=True, resumes=True)
        if folds[at] == "another" and follows[:1] in (["."], [","]) and folds[at - 1] in self._making:
            return AgreementNoun(at, at, at + 1, "agreement", other=True, points_back=True, resumes=True)
        if (
            folds[at - 1 : at] in (["a"], ["the"])
            and folds[at] in self._others
            and (follows in ([",", "on"], [",", "with"]) or follows[:1] == ["on"])
        ):
            return AgreementNoun(at - 1, at, at + 1, "agreement", other=True, points_back=True)
        return None

    def _article_before(self, words: Words, at: int, first: int, barred: set[int]) -> bool:
        """Whether the words before "and" belong to one phrase with those behind: "a trade and investment agreement"."""
        for n in range(at - 1, max(first, at - 4) - 1, -1):
            if words.folds[n] in _ARTICLES:
                return n < at - 1
            if n in barred or words.folds[n] in self._stops or not words.folds[n][0].isalpha():
                return False
        return False

    def _phrase_start(self, words: Words, noun: int, first: int, barred: set[int]) -> int:
        """The first word of a noun phrase: back over adjectives and numbers to its article."""
        at = noun
        while at > first and noun - at < _MAX_ADJECTIVES:
            fold = words.folds[at - 1]
            if fold in _ARTICLES and not words.is_hyphenated(at - 1):
                return at - 1
            if words.is_hyphenated(at - 1) and at - 1 not in barred and (fold in self._stops or fold in _ARTICLES):
                at -= 1
                continue
            is_word = (
                fold[0].isalnum() or fold in ("'s", "'", "’", "$", "€", "£") or (fold == "-" and words.glued[at - 1])
            )
            quoted = fold in ('"', "“", "”") and noun - at < 3
            if fold == "and" and not words.is_hyphenated(at - 1) and self._article_before(words, at - 1, first, barred):
                at -= 1
                continue
            if at - 1 in barred or fold in self._stops or not (is_word or quoted):
                break
            at -= 1
        while at < noun and words.folds[at] in ('"', "“", "”", "-"):
            at += 1
        return at


def _spelt_out(noun: Cue[str] | None, at: int) -> Cue[str] | None:
    """The noun that an acronym at a word stands for, as if it stood there."""
    return Cue(at, at + 1, noun.label) if noun is not None else None


def _is_year(words: Words, found: FoundTime) -> bool:
    """Whether a time is a bare year, which may stand in a noun phrase: "the 2013 accord"."""
    return found.end - found.start == 1 and words.texts[found.start].isdigit()


def _is_plural(noun: Sequence[str]) -> bool:
    irregular = noun[-1] in _IRREGULAR_PLURALS or noun[0] in _PLURALS_OF
    return irregular or (noun[-1].endswith("s") and noun[-1] != "hostilities")
