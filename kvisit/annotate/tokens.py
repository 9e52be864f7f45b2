"""spaCy's English tokenizer with what news needs besides: glued currencies, multipliers and ranges."""

from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# "US$5", "S$2.05", "$US22" and "Rs500": the sign of a currency with the letters that say whose. Which letters there are
# is a matter of spelling, not of currencies: what they mean stands in the vocabulary.
_PREFIXES = (
    r"(?:[A-Z]{1,3}\$)(?=\d)",
    r"(?:\$[A-Z]{1,3})(?=\d)",
    r"(?:Rs\.?|RM|€|£|¥|₹|₩|₺|₽|₪|USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|AUD|CAD|SGD)(?=\d)",
)
_SCALES = "bn|mn|tn|trn|mln|bln|m|k|pc|%"
_INFIXES = (
    rf"(?<=[0-9])(?=(?:{_SCALES})[-–—])",  # 110bn-euro: between the number and its multiplier
    r"(?<=[$€£¥])(?=[0-9])",
    r"(?<=[0-9](?:bn|mn|tn))[-–—]|(?<=[0-9][mk%])[-–—]",  # $5m-$6m, 5%-6%
    r"(?<=[0-9])[-–—−](?=[0-9A-Za-z$€£])",  # 10-15, 12.8–13.0, 2,023-meter, $5-6
    r"(?<=[a-z]{3})[-–](?=[0-9])",  # magnitude-6.1; not CN-235
    r"(?<=[a-zA-ZÀ-ž])[–—](?=[a-zA-ZÀ-ž])",  # Russia–Ukraine
    r"(?<=[a-z])[,.][\"“”](?=[A-Z])",  # so,"Mr Smith
)
_SUFFIXES = (
    r"(?<=[0-9])(?:bn|mn|tn|trn|mln|bln|pc|k|pm|am|kph|mph|kWh|MWh|GWh|MW|GW|kW)\b",
    r"(?<=[0-9A-Za-zÀ-ž])[-–—]+",
    r"(?<=[0-9])°[CF]?",
)


def blank_english() -> Language:
    """An empty English pipeline, without a statistical model."""
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*_PREFIXES, *(defaults.prefixes or ())]).search
    tokenizer.infix_finditer = compile_infix_regex([*_INFIXES, *(defaults.infixes or ())]).finditer
    tokenizer.suffix_search = compile_suffix_regex([*_SUFFIXES, *(defaults.suffixes or ())]).search
    return nlp
