"""The sections of the vocabulary for dates and times."""

from __future__ import annotations

from pydantic.dataclasses import dataclass as checked

from kvisit.patterns.schema.fields import CHECKED, Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words of dates, times of day, durations and sets, with the TIMEX3 values that they stand for."""

    months: dict[str, int]
    months_only_with_day: Phrases
    weekdays: dict[str, int]
    units: dict[str, str]
    parts: dict[str, str]
    part_cues: Phrases
    parts_alone: Phrases
    twilights: Phrases
    twilight_cues: Phrases
    days: dict[str, int]
    nights: Phrases
    shifts: dict[str, int]
    shifted_units: dict[str, str]
    previous: dict[str, int]
    seasons: dict[str, str]
    season_cues: Phrases
    ordinals_of_year: dict[str, int]
    last_cues: Phrases
    present_cues: Phrases
    present_subjects: Phrases
    day_cues: Phrases
    half_cues: Phrases
    results: Phrases
    periods: Phrases
    year_ago: Phrases
    ended: Phrases
    fiscal: Phrases
    decades: dict[str, str]
    degree_cues: Phrases
    spoken_centuries: dict[str, str]
    before_christ: Phrases
    after_christ: Phrases
    holidays: dict[str, Phrases]
    known_days: dict[str, Phrases]  # a month, a day, and what happened then
    attributives: Phrases
    no_attributes: Phrases
    of_our_time: Phrases
    refs: dict[str, Phrases]
    sets: dict[str, str]
    set_words: Phrases
    times_each: Phrases
    papers: Phrases
    edges: Phrases
    edge_phrases: Phrases
    edge_links: Phrases
    then_cues: Phrases
    ago: Phrases
    hence: Phrases
    earlier: Phrases
    later: Phrases
    approximators: Phrases
    vague_counts: Phrases
    unit_adjectives: Phrases
    duration_cues: Phrases
    bare_units: Phrases
    unit_cues: Phrases
    unit_compounds: Phrases
    span_cues: Phrases
    past_spans: Phrases
    future_spans: Phrases
    year_cues: Phrases
    sure_year_cues: Phrases
    year_determiners: Phrases
    year_verbs: Phrases
    makes: Phrases
    range_words: Phrases
    prepositions: Phrases
    noun_openers: Phrases
    possessives: Phrases
    counted_people: Phrases
    oclock: Phrases
    clock_cues: Phrases
    fractions_of_hour: dict[str, int]
    military_hours: Phrases
    race_cues: Phrases
    percent: Phrases
    part_spans: Phrases
    verb_cues: Phrases
    whole: Phrases
    lasting: dict[str, str]
    future_cues: Phrases
    past_verbs: Phrases
    reporting: Phrases
    settled_cues: Phrases
    settled: Phrases
    happened: Phrases
    bare_cues: Phrases
    transitive_verbs: Phrases
    intentions: Phrases
    plan_verbs: Phrases
    deal_acts: Phrases
    commitments: Phrases
    deadline_cues: Phrases
    undone: Phrases
    past_cues: Phrases
    ended_verbs: Phrases
    determiners: Phrases
    zones: dict[str, str]
    am: Phrases
    pm: Phrases
    header_words: Phrases
    header_phrases: Phrases

    @property
    def span_words(self) -> tuple[str, ...]:
        """The words before a number of units that say which ones: the last two, the next two, the first two."""
        return (*self.past_spans, *self.future_spans, *self.part_spans)
