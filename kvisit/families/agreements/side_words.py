"""The words of the vocabulary that sides are told by."""

from __future__ import annotations

from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex, phrase_words


class SideWords:
    """The words of a vocabulary that sides are told by; made once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the words."""
        words, grammar = vocabulary.agreements, vocabulary.grammar
        self.capitals = {
            phrase_words(capital): code
            for code, place in vocabulary.places.countries.items()
            for capital in place.capital
        }
        self.institutions = frozenset(words.institutions)
        self.companies = frozenset(words.company_nouns)
        self.giving = frozenset(words.giving)
        self.taking = frozenset(words.taking)
        self.recipients = frozenset(words.recipients)
        self.lent = frozenset(words.lent)
        self.accompanying = frozenset(words.accompanying)
        self.occasions = frozenset(words.occasions)
        self.groups = frozenset(words.groups)
        self.pronouns = frozenset(words.pronouns)
        self.onlookers = frozenset(words.onlookers)
        self.bodies = {
            phrase_words(name): frozenset(phrase_words(whole) for whole in row.of)
            for row in words.bodies
            for name in row.names
        }
        self.wars = PhraseIndex(("war", phrase) for phrase in words.wars)
        self.warring = PhraseIndex(("war", phrase) for phrase in words.warring)
        self.peace_words = frozenset(words.peace_words)
        self.document_names = frozenset(words.document_names)
        self.own_government = PhraseIndex(("government", phrase) for phrase in words.own_government)
        self.made = frozenset(
            phrase
            for row in words.statuses
            for phrase in row.words
            if row.noun == "either" and row.status in ("signed", "agreed")
        ).difference(words.unbound)
        self.office_nouns = frozenset(words.office_nouns)
        self.urging = PhraseIndex(("urging", phrase) for phrase in words.urging)
        self.behalf = PhraseIndex(("behalf", phrase) for phrase in words.behalf)
        self.joint = PhraseIndex(("joint", phrase) for phrase in words.joint_subjects)
        self.agreements = frozenset(phrase for phrases in words.types.values() for phrase in phrases)
        self.prepositions = frozenset(grammar.prepositions)
        self.outside_offices = self.prepositions.union(words.oblique) - {"of", "for"}
        self.deals = PhraseIndex(("deal", phrase) for phrase in words.deal_verbs)
        self.takeovers = PhraseIndex(("takeover", phrase) for phrase in words.takeovers)
        self.borders = frozenset(grammar.subordinators) - {"with", "than"}
        self.verbs = frozenset([*grammar.finite_verbs, *grammar.verbs]) - {"won"}
