"""Times in news prose and what they come to: a table of expressions, each in a sentence, with its type and value."""

from __future__ import annotations

import pytest

from kvisit.extraction import extract
from kvisit.findings import DateClaim, Finding
from kvisit.reading import Article
from kvisit.reconciling.anchors import Anchors

# Brackets mark the expression whose extent and value are asked; what stands around it may be a time too.
# The articles are of Wednesday, 19 November 2025.
WEDNESDAY = """
The minister resigned on [Monday]. -> DATE 2025-11-17
The minister will resign on [Monday]. -> DATE 2025-11-24
The minister is expected to resign on [Friday]. -> DATE 2025-11-21
On [Friday], the parliament will vote. -> DATE 2025-11-21
On [Friday], the parliament voted. -> DATE 2025-11-14
The union agreed to meet the owners on [Friday]. -> DATE 2025-11-21
The owners were told to answer by [Friday]. -> DATE 2025-11-21
The pact will be signed in Rome on [Thursday]. -> DATE 2025-11-20
The bridge stays closed until [Saturday]. -> DATE 2025-11-22
The deadline had been scheduled to pass on [Sunday]. -> DATE 2025-11-16
A new museum opens on [Tuesday]. -> DATE 2025-11-25
The vote will be held on [Tuesday]. -> DATE 2025-11-25
Local polls are forecast on [Friday]. -> DATE 2025-11-21
The panel is due to meet on [Monday]. -> DATE 2025-11-24
A hearing is set for [Monday]. -> DATE 2025-11-24
The match is on [Saturday]. -> DATE 2025-11-22
The final is [Saturday]. -> DATE 2025-11-22
Voters go to the polls on [Sunday]. -> DATE 2025-11-23
The ban comes into force on [Friday]. -> DATE 2025-11-21
The envoy is traveling to Oslo on [Friday]. -> DATE 2025-11-21
He faces a hearing on [Monday]. -> DATE 2025-11-24
He will be told when he is sentenced on [Monday]. -> DATE 2025-11-24
Ahead of [Monday]'s vote, troops closed the roads. -> DATE 2025-11-24
The dancers will visit the wounded soldiers on [Friday]. -> DATE 2025-11-21
The mayor has a meeting on [Friday] and won't come. -> DATE 2025-11-21
The show runs through [Sunday]. -> DATE 2025-11-23
By [Friday], the water will have fallen. -> DATE 2025-11-21
The mayor may have left on [Friday]. -> DATE 2025-11-14
The mayor failed to begin the talks on [Friday]. -> DATE 2025-11-14
A march planned for [Tuesday] was called off. -> DATE 2025-11-18
A march planned for [Saturday] was called off. -> DATE 2025-11-22
They meet on [Wednesday next week]. -> DATE 2025-11-26
They met from [Monday to Friday last week]. -> DATE 2025-11-10/2025-11-14
They met from [May to June last year]. -> DATE 2024-05/2024-06
They met in [December] and January last year. -> DATE 2024-12
They met on a [Sunday]. -> DATE XXXX-WXX-7
The fair took place on [Oct. 3, 4 and 5] in Lima. -> DATE 2025-10-03/2025-10-05
They met on [12, 13 and 14 October] in Oslo. -> DATE 2025-10-12/2025-10-14
They met [Thurs. Oct. 16] in Oslo. -> DATE 2025-10-16
They met [Wed 26 May 2021] in Oslo. -> DATE 2021-05-26
They met on [November the 18th]. -> DATE 2025-11-18
The [Sept. 11] attacks changed that. -> DATE 2001-09-11
The [Sept. 11] meeting changed that. -> DATE 2025-09-11
The talks resume on [Friday]. -> DATE 2025-11-21
The king visits Rome on [Friday]. -> DATE 2025-11-21
The posting gives [2025-11-18T14:30:00Z] as the start. -> TIME 2025-11-18T14:30:00Z
The mail of [Tue, 18 Nov 2025 08:00:00 +0100] gives the start. -> TIME 2025-11-18T08:00:00
The posting gives [2025-11-18T14:30:00+01:00] as the start. -> TIME 2025-11-18T14:30:00
The page of [18 November 2025 16.17 BST] gives the start. -> TIME 2025-11-18T16:17
Exports rose in [FY2024-25]. -> DATE 2024/2025
They meet on [Friday nights]. -> SET XXXX-WXX-5TNI
It was so as late as [1995]. -> DATE 1995
Last year in [June], the mill closed. -> DATE 2024-06
Next year, in [June], the mill will close. -> DATE 2026-06
In 2019, on [May 5], the mill closed. -> DATE 2019-05-05
The fair was held on [the first Tuesday of September]. -> DATE 2025-09-02
The fair was held on [the last Friday in May 2012]. -> DATE 2012-05-25
In [the quarter] ended July 31, sales grew. -> DATE 2025-Q2
In [the quarter] ending Dec. 31, sales will grow. -> DATE 2025-Q4
Sales grew in [the first quarter of fiscal 2024]. -> DATE 2024-Q1
Sales grew in [the fall]. -> DATE 2025-FA
Snow fell [overnight Tuesday]. -> TIME 2025-11-18TNI
Snow fell in [the early morning hours of Sunday]. -> DATE 2025-11-16
Snow fell in [the last week of May]. -> DATE 2025-05
The war began [ten years ago today]. -> DATE 2015-11-19
The quake struck at [9:30am] (0730 GMT) on Tuesday. -> TIME 2025-11-18T09:30
The quake struck at 9:30am ([0730 GMT]) on Tuesday. -> TIME 2025-11-18T07:30Z
The quake struck at [9 p.m.] on Friday night. -> TIME 2025-11-14T21:00
The quake struck at [0930 hours]. -> TIME 2025-11-19T09:30
The shop opened from [6 to 8 p.m. Tuesday]. -> TIME 2025-11-18T18:00/2025-11-18T20:00
The shop opened [11-1:30 p.m.] on Tuesday. -> TIME 2025-11-18T11:00/2025-11-18T13:30
Tuesday's [9 a.m.] meeting was calm. -> TIME 2025-11-18T09:00
A [Tuesday] meeting was calm. -> DATE 2025-11-18
Last year's [fourth quarter] was calm. -> DATE 2024-Q4
In 2012's [first quarter], all was calm. -> DATE 2012-Q1
The train leaves at 4 a.m. ([5 a.m. CET Thursday]). -> TIME 2025-11-20T05:00
The museum will close in [mid-March]. -> DATE 2026-03
He spoke on [Wednesday]. -> DATE 2025-11-19
She left on [Wednesday night]. -> TIME 2025-11-19TNI
They met [last Thursday]. -> DATE 2025-11-13
They will meet [next Thursday]. -> DATE 2025-11-27
They will meet [this Saturday]. -> DATE 2025-11-22
They met [this past Saturday]. -> DATE 2025-11-15
They meet on [Friday next week]. -> DATE 2025-11-28
They met on [Monday of last week]. -> DATE 2025-11-10
It reopens [a week from Monday]. -> DATE 2025-12-01
Shops open on [Tuesday, Nov. 25]. -> DATE 2025-11-25
He arrived [today]. -> DATE 2025-11-19
He arrived [yesterday]. -> DATE 2025-11-18
He arrived [yesterday morning]. -> TIME 2025-11-18TMO
He will arrive [tomorrow]. -> DATE 2025-11-20
He arrived [the day before yesterday]. -> DATE 2025-11-17
He will arrive [the day after tomorrow]. -> DATE 2025-11-21
She sang [tonight]. -> TIME 2025-11-19TNI
Snow fell [overnight]. -> TIME 2025-11-19TNI
Snow fell [last night]. -> TIME 2025-11-18TNI
Snow fell [this morning]. -> TIME 2025-11-19TMO
Snow fell [early this morning]. -> TIME 2025-11-19TMO
Prices rose [this week]. -> DATE 2025-W47
Prices rose [last week]. -> DATE 2025-W46
Prices will rise [next week]. -> DATE 2025-W48
Prices rose [late last week]. -> DATE 2025-W46
Crowds came over [the weekend]. -> DATE 2025-W46-WE
Crowds will come over [the weekend]. -> DATE 2025-W47-WE
Crowds came [last weekend]. -> DATE 2025-W46-WE
Prices rose [this month]. -> DATE 2025-11
Prices rose [last month]. -> DATE 2025-10
Prices will rise [next month]. -> DATE 2025-12
Prices rose [last year]. -> DATE 2024
Prices rose [earlier this year]. -> DATE 2025
Prices will rise [next year]. -> DATE 2026
Prices rose [last quarter]. -> DATE 2025-Q3
It will open by [the end of this year]. -> DATE 2025
It will open by [the end of the year]. -> DATE 2025
It will open by [year-end]. -> DATE 2025-12-31
Prices are up in [the current year]. -> DATE 2025
Prices rose in [January]. -> DATE 2025-01
Prices rose in [December]. -> DATE 2024-12
Prices will rise in [January]. -> DATE 2026-01
Prices rose in [November]. -> DATE 2025-11
The trial opened [last July]. -> DATE 2025-07
The trial opened in [July last year]. -> DATE 2024-07
The trial opens in [April next year]. -> DATE 2026-04
The [March] election changed little. -> DATE 2025-03
She was hired in [early May]. -> DATE 2025-05
The trial opened on [Oct. 23]. -> DATE 2025-10-23
The trial will open on [Jan. 5]. -> DATE 2026-01-05
The trial opened on [5 January]. -> DATE 2025-01-05
The dividend declared is payable [Dec. 7]. -> DATE 2025-12-07
The trial opened on [the night of Nov. 9]. -> TIME 2025-11-09TNI
The trial lasted from [Nov. 3 to Nov. 5]. -> DATE 2025-11-03/2025-11-05
The fair runs [November 24-25]. -> DATE 2025-11-24/2025-11-25
Rain fell between [May and July]. -> DATE 2025-05/2025-07
Rain fell from [December to February]. -> DATE 2024-12/2025-02
The office is open [Monday through Friday]. -> DATE 2025-11-17/2025-11-21
The strike began [two days ago]. -> DATE 2025-11-17
The strike began [two weeks ago]. -> DATE 2025-W45
The strike began [four months ago]. -> DATE 2025-07
The strike began [18 months ago]. -> DATE 2024-05
The strike began [a year ago]. -> DATE 2024
The dam was built [more than four decades ago]. -> DATE 1985
The dam was built [years ago]. -> DATE PAST_REF
The dam was built [a few years ago]. -> DATE PAST_REF
The dam was built [long ago]. -> DATE PAST_REF
The talks resume [two weeks from now]. -> DATE 2025-W49
Sales grew in [the third quarter]. -> DATE 2025-Q3
The firm posted a [third-quarter] loss. -> DATE 2025-Q3
Sales grew in [the fourth quarter of last year]. -> DATE 2024-Q4
Sales grew in [the second half of the year]. -> DATE 2025-H2
Sales grew [last summer]. -> DATE 2025-SU
Sales grew [this fall]. -> DATE 2025-FA
Sales will grow [next spring]. -> DATE 2026-SP
The pair married on [Christmas Eve]. -> DATE 2024-12-24
The pair will marry on [Christmas Eve]. -> DATE 2025-12-24
The shop will open on [the day after Christmas]. -> DATE 2025-12-26
The shop will close on [Thanksgiving]. -> DATE 2025-11-27
He fell ill on [Good Friday]. -> DATE 2025-04-18
The quake struck at [2 a.m. Friday]. -> TIME 2025-11-14T02:00
The quake struck at [4:15 p.m.] on Tuesday. -> TIME 2025-11-18T16:15
The quake struck at [0737 GMT]. -> TIME 2025-11-19T07:37Z
The quake struck at [15:50 IST]. -> TIME 2025-11-19T15:50
The quake struck at [around 7:15 p.m.] -> TIME 2025-11-19T19:15
The quake struck at [noon]. -> TIME 2025-11-19T12:00
The quake struck at [four in the morning]. -> TIME 2025-11-19T04:00
The quake struck at [seven o'clock]. -> TIME 2025-11-19T07:00
The offer runs out at [midnight Friday]. -> TIME 2025-11-21T24:00
The offer will run out at [5 p.m. EST, Nov. 28]. -> TIME 2025-11-28T17:00
The polls will be open from [9 a.m. to 5 p.m.] on Tuesday. -> TIME 2025-11-25T09:00/2025-11-25T17:00
"""

IN_ANY_ARTICLE = """
Talks opened on [Jan. 27, 2017]. -> DATE 2017-01-27
Talks opened on [January 27th, 2017]. -> DATE 2017-01-27
Talks opened on [27 January 2017]. -> DATE 2017-01-27
Talks opened on [Tuesday, July 2nd, 2013]. -> DATE 2013-07-02
Talks opened on [10/26/89]. -> DATE 1989-10-26
Talks opened on [26/10/2019]. -> DATE 2019-10-26
Talks opened on [09.09.2023]. -> DATE 2023-09-09
Talks opened on [2025-11-23]. -> DATE 2025-11-23
Talks were held on [18-19 July 2016]. -> DATE 2016-07-18/2016-07-19
Talks went on between [Nov. 28 and Dec. 3, 2024]. -> DATE 2024-11-28/2024-12-03
Talks went on from [March to June 2015]. -> DATE 2015-03/2015-06
Talks opened in [September 2009]. -> DATE 2009-09
Talks opened in [March of 2009]. -> DATE 2009-03
Talks opened in [mid-April 2009]. -> DATE 2009-04
Talks opened in [2007]. -> DATE 2007
Talks opened in [late 2010]. -> DATE 2010
Talks opened in [mid-2024]. -> DATE 2024
The [2015] attack killed four. -> DATE 2015
The war lasted from [1950 to 1953]. -> DATE 1950/1953
The war of [1950-1953] killed millions. -> DATE 1950/1953
The war of [1914–18] killed millions. -> DATE 1914/1918
The season of [2012–13] was his last. -> DATE 2012/2013
Music of [the 1980s] filled the hall. -> DATE 198
Music of [the mid-1990s] filled the hall. -> DATE 199
Music of [the '80s] filled the hall. -> DATE 198
Music of [the nineties] filled the hall. -> DATE 199
Trade with the coast grew in [the 1800s]. -> DATE 18
The mosque dates from [the 12th century]. -> DATE 11
The [12th-century] mosque fell. -> DATE 11
The mosque dates from [the fifth century BC]. -> DATE BC04
Caesar died in [44 BC]. -> DATE BC0044
The city was buried in [AD 79]. -> DATE 0079
Profit doubled in [fiscal 2024]. -> DATE 2024
Profit doubled in [FY2024]. -> DATE 2024
Profit doubled in [the third quarter of 2015]. -> DATE 2015-Q3
Profit doubled in [Q3 2024]. -> DATE 2024-Q3
Profit doubled in [the first half of 2012]. -> DATE 2012-H1
Profit doubled in [the last half of 1989]. -> DATE 1989-H2
The drought began in [the summer of 2003]. -> DATE 2003-SU
The drought began in [spring 2024]. -> DATE 2024-SP
The bomb went off in [nineteen ninety-six]. -> DATE 1996
Things changed in the [post-1959] years. -> DATE 1959
They wed on [Thanksgiving 2019]. -> DATE 2019-11-28
They wed on [New Year's Eve 1999]. -> DATE 1999-12-31
He has lived there since [2003]. -> DATE 2003
The talks lasted [two days]. -> DURATION P2D
The talks lasted [nearly 20 years]. -> DURATION P20Y
A [24-hour] strike began. -> DURATION PT24H
A [two-day] visit began. -> DURATION P2D
The peace held for [five decades]. -> DURATION P50Y
The peace held for [half a century]. -> DURATION P50Y
The peace held for [a quarter of a century]. -> DURATION P25Y
The peace held for [two and a half years]. -> DURATION P2.5Y
The peace held for [several years]. -> DURATION PXY
The peace held for [a few days]. -> DURATION PXD
The peace held for [years]. -> DURATION PXY
The peace held for [a year]. -> DURATION P1Y
The peace held for [three straight weeks]. -> DURATION P3W
The ground shook for [15 seconds]. -> DURATION PT15S
The ground shook for [half an hour]. -> DURATION PT30M
The ground shook for [a few minutes]. -> DURATION PTXM
The trip takes [two hours and 30 minutes]. -> DURATION PT2H30M
The trip takes [an hour and a half]. -> DURATION PT1.5H
The trip takes [two to six days]. -> DURATION P2D/P6D
The talks lasted [three hours]. -> DURATION PT3H
The talks lasted [2 1/2 years]. -> DURATION P2.5Y
The talks lasted [3 years, 2 months and 14 days]. -> DURATION P3Y2M14D
They meet [every few weeks]. -> SET PXW
The talks lasted [nearly three hours]. -> DURATION PT3H
The talks ended [an hour] later. -> DURATION PT1H
The talks ended [a few hours] later. -> DURATION PTXH
The talks ended just [days] before the vote. -> DURATION PXD
The trip takes [one hour 15 minutes]. -> DURATION PT1H15M
Wages fell over [the past decade]. -> DURATION P10Y
Wages fell in [the first nine months]. -> DURATION P9M
Wages fell in [the first nine months of 2024]. -> DATE 2024-01/2024-09
The siege will last [six weeks]. -> DURATION P6W
The [yearlong] siege ended. -> DURATION P1Y
The [months-long] siege ended. -> DURATION PXM
It rained [all day]. -> DURATION P1D
It rained [the whole week]. -> DURATION P1W
Music of [the early 2000s] filled the hall. -> DATE 200
Profit doubled in [2012/13]. -> DATE 2012/2013
They meet on [the first Tuesday of every month]. -> SET P1M
Their [monthly] rent is low. -> SET P1M
They met [the other day]. -> DATE PAST_REF
Prices rose over [the past three months]. -> DURATION P3M
Prices will rise over [the next two years]. -> DURATION P2Y
They meet [every Tuesday]. -> SET XXXX-WXX-2
They meet on [Tuesdays]. -> SET XXXX-WXX-2
They meet [every year]. -> SET P1Y
They meet [every two weeks]. -> SET P2W
They meet [every other day]. -> SET P2D
They meet [twice a week]. -> SET P1W
They meet [three times a year]. -> SET P1Y
They meet [monthly]. -> SET P1M
They are [now] at peace. -> DATE PRESENT_REF
They are [currently] at peace. -> DATE PRESENT_REF
They met often in [recent years]. -> DATE PAST_REF
They hope for peace in [the future]. -> DATE FUTURE_REF
"""

# What the text doesn't tell stays open in an article without a date.
UNDATED = """
The minister resigned on [Monday]. -> DATE XXXX-WXX-1
The fair opens on [November 24]. -> DATE XXXX-11-24
The fair opened in [November]. -> DATE XXXX-11
Prices rose [last year]. -> DATE XXXX
Prices rose [this week]. -> DATE XXXX-WXX
He arrived [yesterday]. -> DATE XXXX-XX-XX
Sales grew in [the third quarter]. -> DATE XXXX-Q3
They wed on [Christmas Day]. -> DATE XXXX-12-25
"""

# Counted from what the text named before.
FROM_BEFORE = """
He landed on March 3, 2011. [The following day], he left. -> DATE 2011-03-04
He landed on March 3, 2011. He left [the next morning]. -> TIME 2011-03-04TMO
He landed on March 3, 2011. He left [two weeks later]. -> DATE 2011-W11
He landed on March 3, 2011. [That evening], he left. -> TIME 2011-03-03TEV
He landed on March 3, 2011. [The day before], he had left. -> DATE 2011-03-02
The storm came last October. Two men died [that same day]. -> DATE 2025-10-XX
He landed on March 3, 2011. [The night before], he had sung. -> TIME 2011-03-02TNI
The war began in 1988. Imports fell [that year]. -> DATE 1988
The war began in 1988. It ended [three years later]. -> DATE 1991
The war began in 1988. Until [then], imports had grown. -> DATE 1988
The war began in 1988. In [March of that year], imports fell. -> DATE 1988-03
Sales in the third quarter of 2012 rose from [a year earlier]. -> DATE 2011-Q3
Sales in the third quarter of 2012 beat [the year-ago quarter]. -> DATE 2011-Q3
Sales in September 2012 rose from [a year earlier]. -> DATE 2011-09
"""

NO_TIMES = """
About 650 people came.
It was the second test run of the engine.
A second camp was hit.
The man, 45, is in his 30s.
The 15-year-old boy was found.
A Boeing 737 landed with 1,950 parcels.
The index rose to 1305 points.
More than 2000 people fled.
He ran the mile in 4:12.
It was her third win in as many weeks.
He writes for USA Today.
And now for the weather.
Now that it is over, they rest.
He was most recently a judge.
Output grows 4 percent annually.
She may march on.
The rate is 12.50 a share.
Soldiers took part in a second attempt.
"""


def rows(table: str) -> list[tuple[str, str, str]]:
    """The sentences of a table without brackets, the expression in brackets, and what stands behind the arrow."""
    found = []
    for line in table.strip().splitlines():
        marked, _, value = line.partition(" -> ")
        expression = marked[marked.index("[") + 1 : marked.index("]")]
        found.append((marked.replace("[", "").replace("]", ""), expression, value))
    return found


def times_of(text: str, published: str | None) -> list[tuple[str, str]]:
    """The times that kvisit finds in an article: their words, their type and value."""
    (article,) = extract([Article(id="a", path="a.txt", sha256="", text=text, published=published)])
    anchors = Anchors([article])
    dates: tuple[Finding[DateClaim], ...] = article.findings["dates"]
    return [(f.text, f"{f.claim.time.type} {anchors.value(0, f.span, f.claim.time)[0]}") for f in dates]


@pytest.mark.parametrize(("text", "expression", "value"), rows(WEDNESDAY))
def test_times_are_counted_from_the_day_of_the_article(text: str, expression: str, value: str) -> None:
    assert (expression, value) in times_of(text, "2025-11-19")


@pytest.mark.parametrize("published", ["2025-11-19", None])
@pytest.mark.parametrize(("text", "expression", "value"), rows(IN_ANY_ARTICLE))
def test_times_that_are_told_in_full(text: str, expression: str, value: str, published: str | None) -> None:
    assert (expression, value) in times_of(text, published)


@pytest.mark.parametrize(("text", "expression", "value"), rows(UNDATED))
def test_what_is_not_told_stays_open(text: str, expression: str, value: str) -> None:
    assert (expression, value) in times_of(text, None)


@pytest.mark.parametrize(("text", "expression", "value"), rows(FROM_BEFORE))
def test_times_are_counted_from_the_one_before(text: str, expression: str, value: str) -> None:
    assert (expression, value) in times_of(text, "2025-11-19")


@pytest.mark.parametrize("text", NO_TIMES.strip().splitlines())
def test_numbers_that_are_no_times(text: str) -> None:
    assert times_of(text, "2025-11-19") == []


def test_month_before_the_article_is_this_years() -> None:
    assert ("January", "DATE 2017-01") in times_of("It broke the rule in January, she said.", "2017-10-30")


def test_the_1940s_are_no_day() -> None:
    assert times_of("Both were built in 1949 and in the 1980s.", "2025-11-24") == [
        ("1949", "DATE 1949"),
        ("the 1980s", "DATE 198"),
    ]
